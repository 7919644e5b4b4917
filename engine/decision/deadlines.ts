import type { Calendar } from '../calendar/calendar.ts';
import { formatInstant } from '../calendar/instant.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { addMinutes } from '../calendar/working-time.ts';
import type { PlacedCell, PlacedCommitment } from '../catalog/tier.ts';
import type { AmountCell, AnswerDeadline, Commitment, Unit } from '../generated/types.ts';
import { once } from '../once.ts';
import type { Candidate } from './candidates.ts';
import { reads, type Situation } from './situation.ts';

/** An amount of time as the catalog promises it. */
export type Promised = { readonly amount: number; readonly unit: Unit };

const MINUTE_MS = 60_000;
const MINUTES: Partial<Record<Unit, number>> = { minutes: 1, hours: 60, days: 1_440, weeks: 10_080 };

/** A target with the time promised for it, and when that time is up for a clock that starts at an instant. */
export type RunningClock = {
  readonly target: string;
  readonly promised: Promised;
  /** Service hours in which the clock runs; undefined for elapsed time. */
  readonly calendarId: string | undefined;
  readonly calendar: Calendar | undefined;
  readonly dueAt: (start: number) => number | undefined;
};

/** A clock with the instant at which its time is up. */
export type DueClock = { readonly clock: RunningClock; readonly due: number };

/** By when the vendor must act for the candidate; the clocks start at the instant asked about. */
export function dueClocksFor(candidate: Candidate, situation: Situation): readonly DueClock[] {
  const dueClocks: DueClock[] = [];
  for (const clock of clocksFor(candidate, situation)) {
    const due = clock.dueAt(situation.at);
    if (due !== undefined) dueClocks.push({ clock, due });
  }
  return dueClocks;
}

/** A clock's time as the answer gives it, in a zone's local time. */
export function deadlineOf(
  { clock: { target, promised, calendarId }, due }: DueClock,
  timeZone: string,
): AnswerDeadline {
  return { target, due: formatInstant(timeZone, due), commitment: promised, calendar: calendarId ?? null };
}

/** The clocks that a request for the candidate sets going. */
export function clocksFor(candidate: Candidate, { context }: Situation): readonly RunningClock[] {
  const severity = reads(candidate.feature, context, 'severity');
  return clocksBySeverity(candidate.cell, candidate).get(severity) ?? clocksOf(candidate, severity);
}

/** The clocks of a cell for each severity, and for none. */
const clocksBySeverity = once(
  (_: PlacedCell, candidate: Candidate): ReadonlyMap<string | undefined, readonly RunningClock[]> => {
    const severities = [undefined, ...candidate.revision.severities];
    return new Map(severities.map((severity) => [severity, clocksOf(candidate, severity)]));
  },
);

function clocksOf(candidate: Candidate, severity: string | undefined): readonly RunningClock[] {
  return applicable(candidate, severity).flatMap(({ commitment }) => {
    const promised = promisedBy(commitment, candidate);
    return promised ? [clockOf(commitment, promised, candidate.revision.calendars)] : [];
  });
}

function clockOf(
  { target, clock }: Commitment,
  promised: Promised,
  calendars: ReadonlyMap<string, Calendar>,
): RunningClock {
  const calendarId = clock.kind === 'calendar' ? clock.calendar : undefined;
  const calendar = calendarId === undefined ? undefined : calendars.get(calendarId);
  return { target, promised, calendarId, calendar, dueAt: (start) => dueAfter(promised, calendarId, calendar, start) };
}

/** The commitments that hold for the severity; without one, those that are the same for all severities. */
function applicable(candidate: Candidate, severity: string | undefined): readonly PlacedCommitment[] {
  const commitments = candidate.tier.commitments.get(candidate.feature.feature.id) ?? [];
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

function dueAfter(
  { amount, unit }: Promised,
  calendarId: string | undefined,
  calendar: Calendar | undefined,
  start: number,
): number | undefined {
  const minutes = amount * (MINUTES[unit] ?? Number.NaN);
  if (calendarId === undefined) return Number.isNaN(minutes) ? undefined : start + minutes * MINUTE_MS;
  if (!calendar) return undefined;
  if (unit === 'working-days' || unit === 'days') return addWorkingDays(calendar, start, amount);
  return Number.isNaN(minutes) ? undefined : addMinutes(calendar, start, minutes);
}
