import { type CalendarInput, type Closure, weekdays } from './calendar-input.ts';
import { type LocalDate, civilDay, dayNumber, weekdayOfDay } from './local-date.ts';
import { type Span, mergeSpans } from './span.ts';
import { type Window, spansOfWindows } from './windows.ts';

/** A calendar's rules by day number, with windows as milliseconds since local midnight. */
export type OpeningPlan = {
  readonly week: readonly (readonly Span[])[];
  readonly holidays: ReadonlySet<number>;
  readonly holidayHours: readonly Span[];
  readonly closures: readonly Span[];
  readonly overrides: ReadonlyMap<number, readonly Span[]>;
  readonly breaks: ReadonlyMap<number, readonly Span[]>;
  /** The last year with a date that is not like its weekday; from then on only weekdays and the zone decide. */
  readonly lastDatedYear: number;
};

/** Reads a calendar's rules into days and spans. */
export function planOpening(input: CalendarInput): OpeningPlan {
  const plan = {
    week: weekdays.map((weekday) => spansOfWindows(input.hours[weekday] ?? [])),
    holidays: new Set((input.holidays ?? []).map(dayNumber)),
    holidayHours: spansOfWindows(input.holidayHours ?? []),
    closures: mergeSpans((input.closures ?? []).map(daysOfClosure)),
    overrides: spansByDay(input.overrides),
    breaks: spansByDay(input.breaks),
  };
  return { ...plan, lastDatedYear: lastYear(plan) };
}

/** The windows of a day before its breaks are cut: an override, else a closure, else the holiday's, else the weekday's. */
export function windowsOfDay(plan: OpeningPlan, day: number): readonly Span[] {
  const override = plan.overrides.get(day);
  if (override) return override;
  if (plan.closures.some(({ from, until }) => from <= day && day < until)) return [];
  if (plan.holidays.has(day)) return plan.holidayHours;
  return plan.week[weekdayOfDay(day)] as readonly Span[];
}

function daysOfClosure({ from, until }: Closure): Span {
  return { from: dayNumber(from), until: dayNumber(until) + 1 };
}

function spansByDay(dated: Readonly<Record<LocalDate, readonly Window[]>> = {}): ReadonlyMap<number, readonly Span[]> {
  return new Map(Object.entries(dated).map(([date, windows]) => [dayNumber(date), spansOfWindows(windows)]));
}

function lastYear({ holidays, closures, overrides, breaks }: Omit<OpeningPlan, 'lastDatedYear'>): number {
  const days = [...holidays, ...overrides.keys(), ...breaks.keys(), ...closures.map(({ until }) => until)];
  return civilDay(days.reduce((last, day) => Math.max(last, day), 0)).year;
}
