/**
 * A local time as an instant with offset: of one that exists twice the first, of one in a gap the time after it.
 * @param local as a field writes it, `YYYY-MM-DDTHH:mm`
 * @example instantIn('Europe/Berlin', '2026-11-24T10:00') → '2026-11-24T10:00:00+01:00'
 */
export function instantIn(zone: string, local: string): string | undefined {
  const wall = Date.parse(`${local}Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(local) || Number.isNaN(wall)) return undefined;
  const day = 86_400_000;
  const offsets = [offsetAt(zone, wall - day), offsetAt(zone, wall + day)];
  const candidates = offsets.map((offset) => wall - offset).filter((at) => at + offsetAt(zone, at) === wall);
  return format(zone, candidates.length > 0 ? Math.min(...candidates) : wall - Math.min(...offsets));
}

/**
 * The local time of an instant, as a field writes it.
 * @example localIn('Europe/Berlin', '2026-11-24T09:00:00Z') → '2026-11-24T10:00'
 */
export function localIn(zone: string, instant: string): string {
  const at = Date.parse(instant);
  return Number.isNaN(at) ? '' : wallOf(zone, at).slice(0, 16);
}

/** An instant in epoch milliseconds, to the minute, with the zone's offset. */
export function minuteIn(zone: string, at: number): string {
  return format(zone, at - (at % 60_000));
}

function format(zone: string, at: number): string {
  const offset = offsetAt(zone, at) / 60_000;
  const sign = offset < 0 ? '-' : '+';
  const two = (value: number) => String(Math.trunc(value)).padStart(2, '0');
  return `${wallOf(zone, at)}${sign}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
}

function wallOf(zone: string, at: number): string {
  return new Date(at + offsetAt(zone, at)).toISOString().slice(0, 19);
}

function offsetAt(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? [];
  if (hours === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
