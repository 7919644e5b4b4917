import { DAY_MS, dateOfDay, dayNumber, isLocalDate } from './local-date.ts';
import { offsetAt, timeZoneOf } from './time-zone.ts';

const INSTANT =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/;
const MINUTE_MS = 60_000;
const twoDigits = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

/**
 * The epoch milliseconds of an instant in ISO 8601's extended form with its offset or `Z`; undefined for any other text, above
 * all for a time without an offset. What is finer than a millisecond is cut off. @example parseInstant('1970-01-01T01:00+01:00') → 0
 */
export function parseInstant(text: string): number | undefined {
  const match = INSTANT.exec(text);
  const date = match?.[1];
  if (!match || date === undefined || !isLocalDate(date)) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  const milliseconds = Number(match[4] ?? 0) * 1000 + Number((match[5] ?? '').slice(0, 3).padEnd(3, '0'));
  return dayNumber(date) * DAY_MS + (minutes - offsetMinutes(match)) * MINUTE_MS + milliseconds;
}

/** An instant as the zone's clock shows it, to the second or, where needed, the millisecond. @example '2026-11-24T12:00:00+01:00' */
export function formatInstant(timeZone: string, at: number): string {
  // ISO 8601 has no seconds in an offset: local mean times of old are written with the nearest minute, the instant stays.
  const offset = Math.round(offsetAt(timeZoneOf(timeZone), at) / MINUTE_MS);
  const local = at + offset * MINUTE_MS;
  const day = Math.floor(local / DAY_MS);
  return `${dateOfDay(day)}T${formatClock(local - day * DAY_MS)}${formatOffset(offset)}`;
}

function offsetMinutes(match: RegExpExecArray): number {
  if (match[6] === undefined) return 0;
  const minutes = Number(match[7]) * 60 + Number(match[8]);
  return match[6] === '-' ? -minutes : minutes;
}

function formatClock(sinceMidnight: number): string {
  const seconds = Math.floor(sinceMidnight / 1000);
  const milliseconds = Math.round(sinceMidnight - seconds * 1000);
  const fraction = milliseconds === 0 ? '' : `.${String(milliseconds).padStart(3, '0')}`;
  const minutes = Math.floor(seconds / 60);
  return `${twoDigits[Math.floor(minutes / 60)]}:${twoDigits[minutes % 60]}:${twoDigits[seconds % 60]}${fraction}`;
}

function formatOffset(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${twoDigits[Math.floor(size / 60)]}:${twoDigits[size % 60]}`;
}
