import { type Calendar, yearAfter, yearAt } from './calendar.ts';
import type { CompiledYear } from './compiled-year.ts';
import { localDay } from './local-day.ts';
import { nextOpening } from './opening.ts';
import { firstAbove } from './search.ts';

/**
 * The close of service on the `days`-th working day after the local day of `start` (epoch milliseconds, in and out). A working day
 * is a local day with any open time; the day of the report does not count, also when it is a day off. Zero days roll to the
 * next opening. Undefined for days that are negative or not whole, and when there are not as many within 200 years.
 */
export function addWorkingDays(calendar: Calendar, start: number, days: number): number | undefined {
  if (!(Number.isInteger(days) && days >= 0)) return undefined;
  if (days === 0) return nextOpening(calendar, start);
  const reported = localDay(calendar.zone, start);
  const first = yearAt(calendar, start);
  let year: CompiledYear | undefined = first;
  let due = firstAbove(first.workingDays, reported) + days - 1;
  while (year && due >= year.workingDays.length) {
    due -= year.workingDays.length;
    year = yearAfter(calendar, year, first);
  }
  return year?.dayCloses[due];
}
