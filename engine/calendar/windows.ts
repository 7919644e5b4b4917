import type { Span } from './span.ts';

/** Opening hours of a part of a day, `[from, until)` in local time: `['08:00', '16:00']`; `24:00` is the end of the day. */
export type Window = readonly [from: string, until: string];

const CLOCK = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Milliseconds since local midnight of a time such as `08:30` or `24:00`; undefined when the text is no time of day. */
export function parseClock(text: string): number | undefined {
  const match = CLOCK.exec(text);
  if (!match) return undefined;
  return match[1] === undefined ? 24 * HOUR_MS : Number(match[1]) * HOUR_MS + Number(match[2]) * MINUTE_MS;
}

/** The windows as spans of milliseconds since local midnight. @throws RangeError for a time that is none */
export function spansOfWindows(windows: readonly Window[]): readonly Span[] {
  return windows.map(([from, until]) => ({ from: readClock(from), until: readClock(until) }));
}

function readClock(text: string): number {
  const clock = parseClock(text);
  if (clock === undefined) throw new RangeError(`\`${text}\` is no time of day`);
  return clock;
}
