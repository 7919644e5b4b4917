import { type Calendar, HORIZON_YEARS, yearAfter, yearAt, yearOf } from './calendar.ts';
import { type CompiledYear, openTimeOf } from './compiled-year.ts';
import { firstAbove } from './search.ts';

/** A stretch of time `[from, until)`, in epoch milliseconds, in which a calendar is open or closed throughout. */
export type Segment = { readonly from: number; readonly until: number; readonly open: boolean };

/** Tells whether the calendar is open at an instant (epoch milliseconds). */
export function isOpenAt(calendar: Calendar, at: number): boolean {
  const year = yearAt(calendar, at);
  const run = firstAbove(year.closes, at);
  return run < year.opens.length && (year.opens[run] as number) <= at;
}

/** The first instant, at or after `at`, at which the calendar is open; undefined when it never opens again. */
export function nextOpening(calendar: Calendar, at: number): number | undefined {
  const first = yearAt(calendar, at);
  const run = firstAbove(first.closes, at);
  if (run < first.opens.length) return Math.max(at, first.opens[run] as number);
  let year = yearAfter(calendar, first, first);
  while (year && year.opens.length === 0) year = yearAfter(calendar, year, first);
  return year?.opens[0];
}

/** The next instant after `at` at which the calendar opens or closes; undefined when it stays as it is. */
export function nextChange(calendar: Calendar, at: number): number | undefined {
  const opening = nextOpening(calendar, at);
  return opening === at ? endOfRun(calendar, at) : opening;
}

/** How far back a calendar is searched, in years: what has not changed since is answered as never. */
const LOOK_BACK_YEARS = 30;

/** The latest instant, at or before `at`, at which the calendar opened or closed; undefined for none in thirty years. */
export function previousChange(calendar: Calendar, at: number): number | undefined {
  const { year: last } = yearAt(calendar, at);
  for (let number = last; number > last - LOOK_BACK_YEARS; number -= 1) {
    const year = yearOf(calendar, number);
    const change = lastChangeWithin(year, at);
    if (change !== undefined) return change;
    if ((year.opens[0] === year.from) !== (yearOf(calendar, number - 1).closes.at(-1) === year.from)) return year.from;
  }
  return undefined;
}

/** The last opening or closing after the year's first instant, up to an instant. */
function lastChangeWithin({ from, until, opens, closes }: CompiledYear, at: number): number | undefined {
  const limit = Math.min(at, until - 1);
  const opened = opens[firstAbove(opens, limit) - 1] ?? from;
  const closed = closes[firstAbove(closes, limit) - 1] ?? from;
  const change = Math.max(opened, closed);
  return change > from ? change : undefined;
}

/** The open and the closed stretches from one instant to another, in order and without gaps; none when reversed. */
export function segments(calendar: Calendar, from: number, until: number): readonly Segment[] {
  const found: Segment[] = [];
  for (let at = from; at < until;) {
    const end = Math.min(nextChange(calendar, at) ?? until, until);
    found.push({ from: at, until: end, open: isOpenAt(calendar, at) });
    at = end;
  }
  return found;
}

/** When the run that is open at `at` closes: one that reaches midnight of New Year may go on in the next year. */
function endOfRun(calendar: Calendar, at: number): number | undefined {
  const first = yearAt(calendar, at);
  let year = first;
  let close = first.closes[firstAbove(first.closes, at)] as number;
  while (close === year.until) {
    if (neverCloses(calendar, year) || year.year - first.year >= HORIZON_YEARS) return undefined;
    year = yearOf(calendar, year.year + 1);
    if (year.opens[0] !== close) return close;
    close = year.closes[0] as number;
  }
  return close;
}

function neverCloses(calendar: Calendar, year: CompiledYear): boolean {
  return year.year > calendar.plan.lastDatedYear && openTimeOf(year) === year.until - year.from;
}
