import { compileCalendars } from '../catalog/calendar.ts';
import { below } from '../catalog/place.ts';
import type { Catalog, HolidayList } from '../generated/types.ts';
import type { Issue } from '../issue.ts';
import { reviewHours } from './hours.ts';
import { findBandGaps, findBandsOutside } from './totality-bands.ts';
import { findUndecidedDays } from './totality-days.ts';
import { yearsOf, type Years } from './totality-years.ts';

/**
 * Minutes and days that a catalog leaves undecided, named by date: times at which none of a price's bands holds or an inner
 * one reaches beyond the next, and special days that nothing tells from ordinary ones. Years are those from the catalog's
 * first day to the end of its lists of holidays, at least ten; nothing is found in hours that cannot be.
 * @issue `band-gap` `bands-not-nested` `undecided-day`
 */
export function reviewTotality(catalog: Catalog, holidays: readonly HolidayList[]): readonly Issue[] {
  if (reviewHours(catalog).length > 0) return [];
  const years = yearsOf(catalog, holidays);
  return [...reviewBandTimes(catalog, holidays, years), ...findUndecidedDays(catalog, holidays, years)];
}

function reviewBandTimes(catalog: Catalog, holidays: readonly HolidayList[], years: Years): readonly Issue[] {
  const calendars = compileCalendars(catalog, holidays);
  return (catalog.prices ?? []).flatMap((price, index) => {
    const bands = (price.kind === 'hourly' && price.bands) || [];
    const hours = bands.flatMap(({ calendar: id }) => {
      const calendar = calendars.get(id);
      return calendar ? [{ id, calendar }] : [];
    });
    if (hours.length === 0 || hours.length < bands.length) return [];
    const place = below('/prices', index, 'bands');
    return [...findBandGaps(hours, years, place), ...findBandsOutside(hours, years, place)];
  });
}
