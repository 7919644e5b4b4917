import { nextChange } from '../calendar/opening.ts';
import { DAY_MS } from '../calendar/local-date.ts';
import type { Band } from '../generated/types.ts';
import { once } from '../once.ts';
import { bandIndexAt, type Calendars } from './bands.ts';

/** The bands of a few weeks, one after the other: stretch `i` ends at the instant `ends[i]` and lies in band `bands[i]`. */
export type BandStretches = { readonly ends: Float64Array; readonly bands: readonly number[] };

/** Days whose stretches are worked out together. */
const DAYS = 32;
const PART_MS = DAYS * DAY_MS;

/** The most parts of one price that are kept, about 90 years. */
const KEPT_PARTS = 1_024;

/** The stretches around an instant, worked out when they are first asked for; they end at the same days for all prices. */
export function stretchesAround(bands: readonly Band[], calendars: Calendars, at: number): BandStretches {
  const kept = partsOf(calendars)(bands);
  const part = Math.floor(at / PART_MS);
  const known = kept.get(part);
  if (known) return known;
  if (kept.size >= KEPT_PARTS) kept.clear();
  const found = findStretches(bands, calendars, part * PART_MS);
  kept.set(part, found);
  return found;
}

const partsOf = once((_: Calendars) => once((_bands: readonly Band[]) => new Map<number, BandStretches>()));

function findStretches(bands: readonly Band[], calendars: Calendars, from: number): BandStretches {
  const ends: number[] = [];
  const indexes: number[] = [];
  for (let at = from; at < from + PART_MS;) {
    indexes.push(bandIndexAt(bands, calendars, at));
    at = Math.min(nextBandChange(bands, calendars, at), from + PART_MS);
    ends.push(at);
  }
  return { ends: Float64Array.from(ends), bands: indexes };
}

/** The next instant at which the band may be another one. */
function nextBandChange(bands: readonly Band[], calendars: Calendars, at: number): number {
  // the last band's calendar decides nothing, since that band also has the blocks that no band has
  return bands.slice(0, -1).reduce((next, band) => {
    const calendar = calendars.get(band.calendar);
    return Math.min(next, (calendar && nextChange(calendar, at)) ?? Infinity);
  }, Infinity);
}
