import { dayNumberOf } from './local-date.ts';
import { instantsOfDay, startOfDay } from './local-day.ts';
import { type OpeningPlan, windowsOfDay } from './opening-plan.ts';
import { firstAbove } from './search.ts';
import { type Span, cutSpans, mergeSpans } from './span.ts';
import type { TimeZone } from './time-zone.ts';

/** One local year of a calendar as sorted instants in epoch milliseconds, `[from, until)`. */
export type CompiledYear = {
  readonly year: number;
  readonly from: number;
  readonly until: number;
  /** Run `i` is open in `[opens[i], closes[i])`; runs do not touch. */
  readonly opens: Float64Array;
  readonly closes: Float64Array;
  /** Open milliseconds of the year before run `i`; one more at the end for the whole year. */
  readonly openBefore: Float64Array;
  /** The day numbers with any open time, and the instant at which service closes on each. */
  readonly workingDays: Int32Array;
  readonly dayCloses: Float64Array;
};

type OpenDay = { readonly day: number; readonly runs: readonly Span[] };

/** Compiles one local year. */
export function compileYear(plan: OpeningPlan, zone: TimeZone, year: number): CompiledYear {
  const firstDay = dayNumberOf(year, 1, 1);
  const dayAfter = dayNumberOf(year + 1, 1, 1);
  const days = openDays(plan, zone, firstDay, dayAfter);
  return {
    year,
    from: startOfDay(zone, firstDay),
    until: startOfDay(zone, dayAfter),
    ...sumRuns(mergeSpans(days.flatMap(({ runs }) => runs))),
    workingDays: Int32Array.from(days, ({ day }) => day),
    dayCloses: Float64Array.from(days, ({ runs }) => (runs.at(-1) as Span).until),
  };
}

/** The open milliseconds of a whole compiled year. */
export function openTimeOf(year: CompiledYear): number {
  return year.openBefore[year.opens.length] as number;
}

/** The open milliseconds of a year that lie before an instant of it. */
export function openTimeBefore(year: CompiledYear, at: number): number {
  const run = firstAbove(year.closes, at);
  const open = year.openBefore[run] as number;
  return run === year.opens.length ? open : open + Math.max(0, at - (year.opens[run] as number));
}

function openDays(plan: OpeningPlan, zone: TimeZone, firstDay: number, dayAfter: number): readonly OpenDay[] {
  const days: OpenDay[] = [];
  for (let day = firstDay; day < dayAfter; day += 1) {
    const runs = runsOfDay(plan, zone, day);
    if (runs.length > 0) days.push({ day, runs });
  }
  return days;
}

/** Breaks are cut as instants, after the edges of both have moved out of a gap, so that a cut never opens anything. */
function runsOfDay(plan: OpeningPlan, zone: TimeZone, day: number): readonly Span[] {
  const open = mergeSpans(instantsOfDay(zone, day, windowsOfDay(plan, day)));
  const breaks = plan.breaks.get(day);
  return breaks ? cutSpans(open, instantsOfDay(zone, day, breaks)) : open;
}

function sumRuns(runs: readonly Span[]): Pick<CompiledYear, 'opens' | 'closes' | 'openBefore'> {
  const openBefore = new Float64Array(runs.length + 1);
  runs.forEach(({ from, until }, run) => {
    openBefore[run + 1] = (openBefore[run] as number) + until - from;
  });
  return {
    opens: Float64Array.from(runs, ({ from }) => from),
    closes: Float64Array.from(runs, ({ until }) => until),
    openBefore,
  };
}
