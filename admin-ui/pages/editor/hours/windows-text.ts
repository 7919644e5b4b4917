import type { Window, Windows } from '../../../../engine/index.ts';

/** @example printWindows([['08:00', '12:00'], ['13:00', '18:00']]) → '08:00–12:00, 13:00–18:00' */
export function printWindows(windows: Windows): string {
  return windows.map(([from, until]) => `${from}–${until}`).join(', ');
}

/**
 * Windows as people type them, in order; undefined where the text says none. Nothing, `-` and `geschlossen` are closed,
 * `24 h` is the whole day. Whether windows overlap is for the review to say.
 * @example readWindows('8-12, 13:30 bis 18') → [['08:00', '12:00'], ['13:30', '18:00']]
 */
export function readWindows(text: string): Windows | undefined {
  const said = text.trim().toLowerCase();
  if (closedWords.test(said)) return [];
  if (wholeDay.test(said)) return [['00:00', '24:00']];
  const windows = said.split(/\s*(?:[,;+&]|\bund\b|\band\b)\s*/).map(readWindow);
  const known = windows.filter((window) => window !== undefined);
  return known.length === windows.length ? known.sort(([a], [b]) => (a < b ? -1 : 1)) : undefined;
}

const closedWords = /^(|-|–|geschlossen|zu|ruhetag|closed|none)$/;
const wholeDay = /^(24\s*(h|std\.?|stunden|hours)|rund um die uhr|around the clock|ganztags|all day)$/;

function readWindow(text: string): Window | undefined {
  const [from, until, ...rest] = text.split(/\s*(?:[-–—]|\bbis\b|\bto\b|\buntil\b)\s*/).map(readClock);
  return from !== undefined && until !== undefined && rest.length === 0 ? [from, until] : undefined;
}

/** @example readClock('8') → '08:00' */
function readClock(text: string): string | undefined {
  const [, hours = '', minutes = '00'] = /^(\d{1,2})(?:[:.h]?([0-5]\d)?)?\s*(?:uhr|h)?$/.exec(text.trim()) ?? [];
  const clock = `${hours.padStart(2, '0')}:${minutes}`;
  return hours !== '' && (Number(hours) < 24 || clock === '24:00') ? clock : undefined;
}
