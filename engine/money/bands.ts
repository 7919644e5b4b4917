import type { Calendar } from '../calendar/calendar.ts';
import { isOpenAt } from '../calendar/opening.ts';
import type { Band, HourlyPrice } from '../generated/types.ts';

/** The calendars of a catalog by id. */
export type Calendars = ReadonlyMap<string, Calendar>;

/** Percent of the rate that comes on top for a block which begins at an instant; 0 without bands. */
export function surchargeAt({ bands = [] }: HourlyPrice, calendars: Calendars, at: number): number {
  return bands[bandIndexAt(bands, calendars, at)]?.surchargePercent ?? 0;
}

/** The band of an instant: the first whose hours are open, else the last. */
export function bandAt(bands: readonly Band[], calendars: Calendars, at: number): Band | undefined {
  return bands[bandIndexAt(bands, calendars, at)];
}

/** The place of the band of an instant among its bands; below 0 without bands. */
export function bandIndexAt(bands: readonly Band[], calendars: Calendars, at: number): number {
  const last = bands.length - 1;
  for (let index = 0; index < last; index += 1) {
    const calendar = calendars.get((bands[index] as Band).calendar);
    if (calendar && isOpenAt(calendar, at)) return index;
  }
  return last;
}
