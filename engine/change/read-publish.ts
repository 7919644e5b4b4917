import { readInstant } from '../calendar/asked-instant.ts';
import { isLocalDate } from '../calendar/local-date.ts';
import { startOfLocalDay } from '../calendar/local-day.ts';
import { isTimeZone } from '../calendar/time-zone.ts';
import type { DraftContent, PublishRequest } from '../generated/types.ts';
import { validatePublishRequest } from '../generated/validators.js';
import { problem, type Issue } from '../issue.ts';
import type { Outcome } from '../outcome.ts';
import { readShape } from '../shape.ts';

/** How long a revision is known before it is in force, so that every process knows it in time. */
const AHEAD_MS = 5_000;

/** From when, for whom and why is to be published. @issue bad-shape bad-date */
export function readPublishRequest(body: unknown): Outcome<PublishRequest> {
  return readShape(validatePublishRequest, body);
}

/**
 * What is wrong with the beginning of a revision that is published now; a local date begins in the catalog's zone.
 * @param now epoch milliseconds
 * @issue `bad-instant` it is neither a local date nor an instant with offset; `effective-too-soon` it is not 5 seconds ahead
 */
export function checkBeginning(effectiveFrom: string, { catalog }: DraftContent, now: number): readonly Issue[] {
  const at = isLocalDate(effectiveFrom) ? startOfLocalDay(zoneOf(catalog), effectiveFrom) : readInstant(effectiveFrom);
  if (at === undefined)
    return [problem('bad-instant', '/effectiveFrom', `\`${effectiveFrom}\` is no date, and no instant with an offset`)];
  if (at >= now + AHEAD_MS) return [];
  return [problem('effective-too-soon', '/effectiveFrom', `\`${effectiveFrom}\` is less than 5 seconds ahead`)];
}

/** The zone of what may not be a catalog; the review finds what is wrong with it. */
function zoneOf(catalog: object): string {
  const timeZone: unknown = 'timeZone' in catalog ? catalog.timeZone : undefined;
  return typeof timeZone === 'string' && isTimeZone(timeZone) ? timeZone : 'UTC';
}
