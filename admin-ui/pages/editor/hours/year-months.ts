import type { DayHours, HolidayList, Issue } from '../../../../engine/index.ts';

/** One square of the picture of a year. */
export type Square = DayHours & {
  /** 0 is closed, 5 is open all day. */
  readonly level: number;
  /** Column from 0 for Monday, and week of the month from 0. */
  readonly column: number;
  readonly row: number;
  /** The public holiday of the day, whether or not it counts. */
  readonly holiday?: HolidayList['days'][number]['name'];
  /** What the review finds first on this day. */
  readonly issue?: Issue;
};

/** The squares of one month; months count from 1. */
export type MonthSquares = { readonly month: number; readonly squares: readonly Square[] };

/** Days as squares of their months, with the holidays and what the review finds on dates. */
export function squaresOf(
  days: readonly DayHours[],
  list: HolidayList | undefined,
  issues: readonly Issue[],
): readonly MonthSquares[] {
  const names = new Map(list?.days.map(({ date, name }) => [date, name]));
  const found = new Map([...issues].reverse().map((issue) => [String(issue.params?.['date']), issue]));
  return Array.from({ length: 12 }, (_, index) => {
    const inMonth = days.filter(({ date }) => Number(date.slice(5, 7)) === index + 1);
    const offset = weekdayOf(inMonth[0]?.date ?? '');
    const squares = inMonth.map((day, at): Square => {
      const [holiday, issue] = [names.get(day.date), found.get(day.date)];
      const place = { column: (offset + at) % 7, row: Math.floor((offset + at) / 7) };
      return {
        ...day,
        ...place,
        level: levelOf(day.openMinutes),
        ...(holiday && { holiday }),
        ...(issue && { issue }),
      };
    });
    return { month: index + 1, squares };
  });
}

/** Upper bounds of the levels between closed and open all day, in minutes. */
export const levelBounds = [4 * 60, 8 * 60, 12 * 60] as const;

/** @example levelOf(600) → 3 */
export function levelOf(openMinutes: number): number {
  if (openMinutes === 0) return 0;
  if (openMinutes >= 23 * 60) return 5;
  const bound = levelBounds.findIndex((most) => openMinutes <= most);
  return bound < 0 ? 4 : bound + 1;
}

/** Days that are not like their weekday, or that the review names. */
export function specialDays(months: readonly MonthSquares[]): readonly Square[] {
  return months
    .flatMap(({ squares }) => squares)
    .filter(({ date, decidedBy, holiday, issue }) => decidedBy !== 'weekday' || holiday || issue || isEve(date));
}

/** 24 and 31 December, on which many close early though no law makes them holidays. */
export function isEve(date: string): boolean {
  return /-12-(24|31)$/.test(date);
}

/** 0 is Monday. */
function weekdayOf(date: string): number {
  return (new Date(date).getUTCDay() + 6) % 7;
}
