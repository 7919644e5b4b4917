import { IANAZone } from 'luxon';
import { DAY_MS, dayNumberOf } from './local-date.ts';

/** A zone of the IANA time zone database, with the changes of its offset looked up once per year and kept. */
export type TimeZone = {
  readonly name: string;
  readonly offsetMinutes: (at: number) => number;
  readonly offsets: KnownOffsets;
};

/** A stretch `[from, until)` of one UTC year in which a zone's clocks stay ahead of UTC by as many milliseconds. */
type OffsetStretch = { readonly from: number; readonly until: number; readonly offset: number };

/** The stretches of the years asked for, and the one that was asked for last: the next is often the same. */
type KnownOffsets = { readonly kept: Map<number, readonly OffsetStretch[]>; latest: OffsetStretch | undefined };

const KEPT_YEARS = 256;
// Names are valid in any case of their letters, so there are more of them than zones.
const KEPT_ZONES = 1_000;
const zones = new Map<string, TimeZone>();
const names = new Set<string>();

/** Tells whether `name` is a zone of the IANA database, such as `Europe/Berlin`; bare offsets such as `+02:00` are none. */
export function isTimeZone(name: string): boolean {
  if (names.has(name)) return true;
  if (!/^[A-Za-z]/.test(name) || !IANAZone.isValidZone(name)) return false;
  if (names.size >= KEPT_ZONES) names.clear();
  names.add(name);
  return true;
}

/** The zone of that name. @throws RangeError when the database has none: ask `isTimeZone` first */
export function timeZoneOf(name: string): TimeZone {
  const known = zones.get(name);
  if (known) return known;
  if (!isTimeZone(name)) throw new RangeError(`\`${name}\` is no IANA time zone`);
  const zone = IANAZone.create(name);
  const offsets = { kept: new Map(), latest: undefined };
  const timeZone: TimeZone = { name, offsetMinutes: (at) => zone.offset(at), offsets };
  if (zones.size >= KEPT_ZONES) zones.clear();
  zones.set(name, timeZone);
  return timeZone;
}

/** What the zone's clocks are ahead of UTC at an instant, in milliseconds. */
export function offsetAt(zone: TimeZone, at: number): number {
  return stretchAt(zone, at).offset;
}

/**
 * The instant of a local time, given as milliseconds since 1970-01-01T00:00 on the zone's own clock. A local time inside a
 * gap moves forward by the gap; of a local time that exists twice the first is meant.
 */
export function instantOfLocal(zone: TimeZone, local: number): number {
  const { offset: before, until } = stretchAt(zone, local - DAY_MS);
  if (local + DAY_MS < until) return local - before;
  const after = offsetAt(zone, local + DAY_MS);
  if (before === after) return local - before;
  const instants = [before, after].map((offset) => local - offset);
  const real = instants.filter((instant) => instant + offsetAt(zone, instant) === local);
  return real.length > 0 ? Math.min(...real) : local - before;
}

function stretchAt(zone: TimeZone, at: number): OffsetStretch {
  const { latest } = zone.offsets;
  if (latest && latest.from <= at && at < latest.until) return latest;
  const stretches = stretchesOf(zone, new Date(at).getUTCFullYear());
  const found = stretches.findLast(({ from }) => from <= at) as OffsetStretch;
  zone.offsets.latest = found;
  return found;
}

function stretchesOf(zone: TimeZone, year: number): readonly OffsetStretch[] {
  const { kept } = zone.offsets;
  const known = kept.get(year);
  if (known) return known;
  if (kept.size >= KEPT_YEARS) kept.clear();
  const found = findStretches(zone, year);
  kept.set(year, found);
  return found;
}

function findStretches(zone: TimeZone, year: number): readonly OffsetStretch[] {
  const until = dayNumberOf(year + 1, 1, 1) * DAY_MS;
  const stretches: OffsetStretch[] = [];
  let from = dayNumberOf(year, 1, 1) * DAY_MS;
  let offset = readOffset(zone, from);
  let known = from;
  for (let dayEnd = from + DAY_MS - 1; dayEnd < until; dayEnd += DAY_MS) {
    while (offset !== readOffset(zone, dayEnd)) {
      known = firstChange(zone, known, dayEnd);
      stretches.push({ from, until: known, offset });
      from = known;
      offset = readOffset(zone, known);
    }
    known = dayEnd;
  }
  return [...stretches, { from, until, offset }];
}

/** The first instant in `(same, other]` whose offset is not that of `same`; that of `other` is known to differ. */
function firstChange(zone: TimeZone, same: number, other: number): number {
  const offset = readOffset(zone, same);
  let [low, high] = [same, other];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (readOffset(zone, middle) === offset) low = middle;
    else high = middle;
  }
  return high;
}

/** Offsets before standard time count seconds (Paris was 9 min 21 s ahead), so minutes may be fractions. */
function readOffset(zone: TimeZone, at: number): number {
  const minutes = zone.offsetMinutes(at);
  if (Number.isNaN(minutes)) throw new RangeError(`\`${at}\` is no instant`);
  return Math.round(minutes * 60_000);
}
