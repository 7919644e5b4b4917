import type { CalendarInput } from './calendar-input.ts';
import { compileCalendar } from './calendar.ts';
import { dateOfDay, dayNumberOf, type LocalDate } from './local-date.ts';
import { startOfDay } from './local-day.ts';
import { segments, type Segment } from './opening.ts';
import type { OpeningPlan } from './opening-plan.ts';
import { minutesBetween } from './working-time.ts';

/** How long one local day is open, and what decides it. */
export type DayHours = {
  readonly date: LocalDate;
  readonly openMinutes: number;
  readonly decidedBy: 'weekday' | 'holiday' | 'closure' | 'override';
};

/**
 * The days of a local year in order, each with its open minutes: of a day on which clocks change, those that there are.
 * Of the input only what `evaluateCalendar` takes. @throws RangeError for an unknown zone or a time that is none
 */
export function hoursOfYear(input: CalendarInput, year: number): readonly DayHours[] {
  const calendar = compileCalendar(input);
  const first = dayNumberOf(year, 1, 1);
  return Array.from({ length: dayNumberOf(year + 1, 1, 1) - first }, (_, index) => {
    const day = first + index;
    const [from, until] = [startOfDay(calendar.zone, day), startOfDay(calendar.zone, day + 1)];
    const openMinutes = minutesBetween(calendar, from, until);
    return { date: dateOfDay(day), openMinutes, decidedBy: decidedBy(calendar.plan, day) };
  });
}

/** The open and closed stretches between two instants (epoch milliseconds); of the input as `hoursOfYear`. */
export function courseOf(input: CalendarInput, from: number, until: number): readonly Segment[] {
  return segments(compileCalendar(input), from, until);
}

function decidedBy({ overrides, closures, holidays }: OpeningPlan, day: number): DayHours['decidedBy'] {
  if (overrides.has(day)) return 'override';
  if (closures.some(({ from, until }) => from <= day && day < until)) return 'closure';
  return holidays.has(day) ? 'holiday' : 'weekday';
}
