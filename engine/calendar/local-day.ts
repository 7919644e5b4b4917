import { DAY_MS, type LocalDate, dateOfDay, dayNumber } from './local-date.ts';
import type { Span } from './span.ts';
import { type TimeZone, instantOfLocal, offsetAt, timeZoneOf } from './time-zone.ts';

/** The date that the zone's calendar shows at an instant (epoch milliseconds). */
export function localDate(timeZone: string, at: number): LocalDate {
  return dateOfDay(localDay(timeZoneOf(timeZone), at));
}

/** The number of the local day of an instant, as days since 1970-01-01. */
export function localDay(zone: TimeZone, at: number): number {
  return Math.floor((at + offsetAt(zone, at)) / DAY_MS);
}

/** The first instant of a date in a zone, in epoch milliseconds; where midnight lies in a gap, the instant after the gap. */
export function startOfLocalDay(timeZone: string, date: LocalDate): number {
  return startOfDay(timeZoneOf(timeZone), dayNumber(date));
}

/** The first instant of the day with that number. */
export function startOfDay(zone: TimeZone, day: number): number {
  return instantOfLocal(zone, day * DAY_MS);
}

/** Spans of milliseconds since local midnight as instants of that day; none on a day that the zone left out altogether. */
export function instantsOfDay(zone: TimeZone, day: number, spans: readonly Span[]): readonly Span[] {
  const midnight = day * DAY_MS;
  const isLeftOut = spans.length > 0 && startOfDay(zone, day) === startOfDay(zone, day + 1);
  if (isLeftOut) return [];
  return spans.map(({ from, until }) => ({
    from: instantOfLocal(zone, midnight + from),
    until: instantOfLocal(zone, midnight + until),
  }));
}
