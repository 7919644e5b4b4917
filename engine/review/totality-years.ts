import type { Catalog, HolidayList } from '../generated/types.ts';

/** Local years, the last one included. */
export type Years = { readonly first: number; readonly last: number };

/** Years that are looked at where no list of holidays says how far. */
const FEWEST_YEARS = 10;

/** The years from a catalog's first day to the end of the lists of holidays that its calendars name, at least ten. */
export function yearsOf(catalog: Catalog, holidays: readonly HolidayList[]): Years {
  const lists = listsOf(catalog, holidays);
  const first = Math.max(yearOfDate(catalog.effectiveFrom), ...lists.map(({ from }) => yearOfDate(from)));
  return { first, last: Math.max(first + FEWEST_YEARS - 1, ...lists.map(({ until }) => yearOfDate(until))) };
}

/** The lists of the regions that the catalog's calendars name. */
export function listsOf({ calendars = [] }: Catalog, holidays: readonly HolidayList[]): readonly HolidayList[] {
  const regions = calendars.map((calendar) => calendar.holidays?.region);
  return holidays.filter(({ region }) => regions.includes(region));
}

/** Each of the years, in order. */
export function listYears({ first, last }: Years): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function yearOfDate(date: string): number {
  return Number(date.slice(0, 4));
}
