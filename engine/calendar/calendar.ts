import type { CalendarInput } from './calendar-input.ts';
import { type CompiledYear, compileYear, openTimeOf } from './compiled-year.ts';
import { once } from '../once.ts';
import { addDays } from './local-date.ts';
import { startOfLocalDay } from './local-day.ts';
import { type OpeningPlan, planOpening } from './opening-plan.ts';
import { type TimeZone, timeZoneOf } from './time-zone.ts';

/** How far ahead a calendar is searched, in years: what lies beyond is answered as never. */
export const HORIZON_YEARS = 200;

/** The most years of one calendar that are kept compiled. */
const KEPT_YEARS = 128;

/** A calendar that answers in instants (epoch milliseconds); its years are compiled when they are first asked for. */
export type Calendar = {
  readonly timeZone: string;
  readonly input: CalendarInput;
  readonly zone: TimeZone;
  readonly plan: OpeningPlan;
  readonly years: CompiledYears;
};

type CompiledYears = { readonly kept: Map<number, CompiledYear>; latest: CompiledYear | undefined };

/**
 * Makes a calendar of hours, holidays, closures, overrides and breaks; cheap until it is asked. Of the input only what
 * `checkCalendarInput` finds no error in. @throws RangeError for an unknown zone or a time that is none
 */
export function compileCalendar(input: CalendarInput): Calendar {
  return {
    timeZone: input.timeZone,
    input,
    zone: timeZoneOf(input.timeZone),
    plan: planOpening(input),
    years: { kept: new Map(), latest: undefined },
  };
}

/** Tells whether the list of holidays covers the local date of an instant; where not, an answer carries `holidays-unknown`. */
export function knowsHolidays(calendar: Calendar, at: number): boolean {
  const { from, until } = holidayList(calendar);
  return from <= at && at < until;
}

/** The instants `[from, until)` that a calendar's list of holidays covers. */
const holidayList = once(({ timeZone, input: { holidaysFrom, holidaysUntil } }: Calendar) => ({
  from: holidaysFrom ? startOfLocalDay(timeZone, holidaysFrom) : Number.NEGATIVE_INFINITY,
  until: holidaysUntil ? startOfLocalDay(timeZone, addDays(holidaysUntil, 1)) : Number.POSITIVE_INFINITY,
}));

/** The compiled local year of an instant. @throws RangeError for what is no instant */
export function yearAt(calendar: Calendar, at: number): CompiledYear {
  const { latest } = calendar.years;
  if (latest && latest.from <= at && at < latest.until) return latest;
  const found = findYear(calendar, at);
  calendar.years.latest = found;
  return found;
}

/** The compiled local year with that number. */
export function yearOf(calendar: Calendar, year: number): CompiledYear {
  const { kept } = calendar.years;
  const known = kept.get(year);
  if (known) return known;
  const compiled = compileYear(calendar.plan, calendar.zone, year);
  if (kept.size >= KEPT_YEARS) kept.delete(kept.keys().next().value as number);
  kept.set(year, compiled);
  return compiled;
}

/** The year after `year`, in a search that began in `first`; undefined once nothing will open any more, or at the horizon. */
export function yearAfter(calendar: Calendar, year: CompiledYear, first: CompiledYear): CompiledYear | undefined {
  const neverOpens = year.year > calendar.plan.lastDatedYear && openTimeOf(year) === 0;
  if (neverOpens || year.year - first.year >= HORIZON_YEARS) return undefined;
  return yearOf(calendar, year.year + 1);
}

function findYear(calendar: Calendar, at: number): CompiledYear {
  const utcYear = new Date(at).getUTCFullYear();
  if (Number.isNaN(utcYear)) throw new RangeError(`\`${at}\` is no instant`);
  const year = yearOf(calendar, utcYear);
  if (at < year.from) return yearOf(calendar, utcYear - 1);
  return at < year.until ? year : yearOf(calendar, utcYear + 1);
}
