import { parseInstant } from '../calendar/instant.ts';
import { type Segment, segments } from '../calendar/opening.ts';
import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { Answer, AnswerDeadline } from '../generated/types.ts';

/**
 * Where the clock of an answer's deadline runs (`open`) and where it rests, from the instant asked about to the instant at which the time
 * is up, in epoch milliseconds, in order and without gaps. Elapsed time is one stretch that runs; none where the time is up at once.
 * @param revision the one that answered; a calendar that it does not have never rests
 */
export function clockSegments(
  revision: CompiledRevision,
  { calendar: id, due }: AnswerDeadline,
  at: Answer['at'],
): readonly Segment[] {
  const [from, until] = [parseInstant(at), parseInstant(due)];
  if (from === undefined || until === undefined || from >= until) return [];
  const calendar = id === null ? undefined : revision.calendars.get(id);
  return calendar ? segments(calendar, from, until) : [{ from, until, open: true }];
}
