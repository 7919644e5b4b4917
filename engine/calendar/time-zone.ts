import { IANAZone } from 'luxon';
import { DAY_MS, dayNumberOf } from './local-date.ts';

/** A zone of the IANA time zone database, with the changes of its offset looked up once per year and kept. */
export type TimeZone = {
  readonly name: string;
  readonly offsetMinutes: (at: number) => number;
  readonly years: Map<number, OffsetYear>;
};

/** The offsets of one UTC year in milliseconds: `offsets[i]` holds until the instant `changes[i]`, the last one to the end. */
type OffsetYear = {
  readonly changes: readonly number[];
  readonly offsets: readonly number[];
};

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
  const timeZone: TimeZone = { name, offsetMinutes: (at) => zone.offset(at), years: new Map() };
  if (zones.size >= KEPT_ZONES) zones.clear();
  zones.set(name, timeZone);
  return timeZone;
}

/** What the zone's clocks are ahead of UTC at an instant, in milliseconds. */
export function offsetAt(zone: TimeZone, at: number): number {
  const { changes, offsets } = offsetYear(zone, new Date(at).getUTCFullYear());
  let index = 0;
  while (index < changes.length && (changes[index] as number) <= at) index += 1;
  return offsets[index] as number;
}

/**
 * The instant of a local time, given as milliseconds since 1970-01-01T00:00 on the zone's own clock. A local time inside a
 * gap moves forward by the gap; of a local time that exists twice the first is meant.
 */
export function instantOfLocal(zone: TimeZone, local: number): number {
  const before = offsetAt(zone, local - DAY_MS);
  const after = offsetAt(zone, local + DAY_MS);
  if (before === after) return local - before;
  const instants = [before, after].map((offset) => local - offset);
  const real = instants.filter((instant) => instant + offsetAt(zone, instant) === local);
  return real.length > 0 ? Math.min(...real) : local - before;
}

function offsetYear(zone: TimeZone, year: number): OffsetYear {
  const known = zone.years.get(year);
  if (known) return known;
  if (zone.years.size >= KEPT_YEARS) zone.years.clear();
  const found = findOffsets(zone, year);
  zone.years.set(year, found);
  return found;
}

function findOffsets(zone: TimeZone, year: number): OffsetYear {
  const from = dayNumberOf(year, 1, 1) * DAY_MS;
  const until = dayNumberOf(year + 1, 1, 1) * DAY_MS;
  const changes: number[] = [];
  const offsets = [readOffset(zone, from)];
  let known = from;
  for (let dayEnd = from + DAY_MS - 1; dayEnd < until; dayEnd += DAY_MS) {
    while (offsets.at(-1) !== readOffset(zone, dayEnd)) {
      known = firstChange(zone, known, dayEnd);
      changes.push(known);
      offsets.push(readOffset(zone, known));
    }
    known = dayEnd;
  }
  return { changes, offsets };
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
