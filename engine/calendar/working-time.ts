import { type Calendar, yearAfter, yearAt, yearOf } from './calendar.ts';
import { type CompiledYear, openTimeBefore, openTimeOf } from './compiled-year.ts';
import { nextOpening } from './opening.ts';
import { firstReaching } from './search.ts';
import { type Span, mergeSpans } from './span.ts';

/** Stretches of instants `[from, until)` in which a clock rests though the calendar is open, in any order. */
export type Pauses = readonly Span[];

const MINUTE_MS = 60_000;

/**
 * The instant at which `minutes` of open time have passed since `start` (epoch milliseconds, in and out). A deadline that falls on closing
 * time is the closing instant; zero minutes roll to the next opening. Minutes may be fractions; milliseconds are kept.
 * Undefined for an amount that is negative or not finite, and when the calendar does not open for that long within 200 years.
 */
export function addMinutes(calendar: Calendar, start: number, minutes: number, pauses?: Pauses): number | undefined {
  if (!(minutes >= 0)) return undefined;
  const amount = Math.round(minutes * MINUTE_MS);
  return pauses === undefined || pauses.length === 0
    ? addOpenTime(calendar, start, amount)
    : addAroundPauses(calendar, start, amount, mergeSpans(pauses));
}

/** The minutes of open time in `[from, until)` (epoch milliseconds), without the pauses; 0 when reversed. Takes longer by the year. */
export function minutesBetween(calendar: Calendar, from: number, until: number, pauses: Pauses = []): number {
  const paused = mergeSpans(pauses).map((pause) =>
    openTimeBetween(calendar, Math.max(from, pause.from), Math.min(until, pause.until)),
  );
  return (openTimeBetween(calendar, from, until) - paused.reduce((sum, time) => sum + time, 0)) / MINUTE_MS;
}

function addOpenTime(calendar: Calendar, start: number, amount: number): number | undefined {
  if (amount === 0) return nextOpening(calendar, start);
  const first = yearAt(calendar, start);
  let year: CompiledYear | undefined = first;
  let due = openTimeBefore(first, start) + amount;
  while (year && due > openTimeOf(year)) {
    due -= openTimeOf(year);
    year = yearAfter(calendar, year, first);
  }
  return year && instantOfOpenTime(year, due);
}

/** The instant at which a year's open time has reached `openTime`, which is more than 0 and at most the year's. */
function instantOfOpenTime(year: CompiledYear, openTime: number): number {
  const run = firstReaching(year.openBefore, openTime) - 1;
  return (year.opens[run] as number) + openTime - (year.openBefore[run] as number);
}

function addAroundPauses(calendar: Calendar, start: number, amount: number, pauses: Pauses): number | undefined {
  let [at, left] = [start, amount];
  for (const pause of pauses.filter(({ until }) => until > start)) {
    const available = openTimeBetween(calendar, at, pause.from);
    if (left === 0 ? available > 0 : left <= available) break;
    left -= available;
    at = Math.max(at, pause.until);
  }
  return addOpenTime(calendar, at, left);
}

function openTimeBetween(calendar: Calendar, from: number, until: number): number {
  if (!(from < until)) return 0;
  const first = yearAt(calendar, from);
  const last = yearAt(calendar, until);
  let open = openTimeBefore(last, until) - openTimeBefore(first, from);
  for (let year = first; year.year < last.year; year = yearOf(calendar, year.year + 1)) open += openTimeOf(year);
  return open;
}
