import type { Calendar } from '../calendar/calendar.ts';
import { formatInstant } from '../calendar/instant.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { addMinutes } from '../calendar/working-time.ts';
import type { PlacedCommitment } from '../catalog/tier.ts';
import type { AmountCell, AnswerDeadline, Clock, Commitment, Unit } from '../generated/types.ts';
import type { Candidate } from './candidates.ts';
import { reads, type Situation } from './situation.ts';

/** An amount of time as the catalog promises it. */
type Promised = { readonly amount: number; readonly unit: Unit };

const MINUTE_MS = 60_000;
const MINUTES: Partial<Record<Unit, number>> = { minutes: 1, hours: 60, days: 1_440, weeks: 10_080 };

/** By when the vendor must act for the candidate; the clock starts at the instant asked about. */
export function deadlinesFor(candidate: Candidate, situation: Situation): readonly AnswerDeadline[] {
  return applicable(candidate, situation).flatMap(({ commitment }) => {
    const promised = promisedBy(commitment, candidate);
    const due = promised && dueAt(promised, commitment.clock, candidate.revision.calendars, situation.at);
    if (!promised || due === undefined) return [];
    const calendar = commitment.clock.kind === 'calendar' ? commitment.clock.calendar : null;
    return [
      {
        target: commitment.target,
        due: formatInstant(candidate.revision.catalog.timeZone, due),
        commitment: { amount: promised.amount, unit: promised.unit },
        calendar,
      },
    ];
  });
}

/** The commitments that hold for the severity; without one, those that are the same for all severities. */
function applicable(candidate: Candidate, { feature, context }: Situation): readonly PlacedCommitment[] {
  const commitments = candidate.tier.commitments.get(feature) ?? [];
  const severity = reads(candidate.feature, context, 'severity');
  const chosen = commitments.filter(
    ({ commitment }) =>
      commitment.severity === undefined ||
      commitment.severity === severity ||
      (severity === undefined && isSameForAll(commitment, commitments, candidate)),
  );
  return chosen.filter(
    ({ commitment }, index) => chosen.findIndex((other) => other.commitment.target === commitment.target) === index,
  );
}

function isSameForAll(commitment: Commitment, all: readonly PlacedCommitment[], { revision }: Candidate): boolean {
  const same = all.filter(
    ({ commitment: other }) => other.target === commitment.target && promisesTheSame(commitment, other),
  );
  return [...revision.severities].every((severity) =>
    same.some(({ commitment: { severity: own } }) => own === severity),
  );
}

function promisesTheSame(a: Commitment, b: Commitment): boolean {
  return a.amount === b.amount && a.unit === b.unit && JSON.stringify(a.clock) === JSON.stringify(b.clock);
}

/** The commitment's amount, or its cell's where it names none. */
export function promisedBy(
  { amount, unit }: Commitment,
  { cell: { cell } }: Pick<Candidate, 'cell'>,
): Promised | undefined {
  if (amount !== undefined && unit !== undefined) return { amount, unit };
  return cell.kind === 'amount' ? amountOf(cell) : undefined;
}

function amountOf({ amount, unit }: AmountCell): Promised {
  return { amount, unit };
}

function dueAt(
  { amount, unit }: Promised,
  clock: Clock,
  calendars: ReadonlyMap<string, Calendar>,
  at: number,
): number | undefined {
  const minutes = amount * (MINUTES[unit] ?? Number.NaN);
  if (clock.kind === 'elapsed') return Number.isNaN(minutes) ? undefined : at + minutes * MINUTE_MS;
  const calendar = calendars.get(clock.calendar);
  if (!calendar) return undefined;
  if (unit === 'working-days' || unit === 'days') return addWorkingDays(calendar, at, amount);
  return Number.isNaN(minutes) ? undefined : addMinutes(calendar, at, minutes);
}
