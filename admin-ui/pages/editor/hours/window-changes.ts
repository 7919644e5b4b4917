import type { Window, Windows } from '../../../../engine/index.ts';

/** The end of a day, in minutes. */
export const DAY = 24 * 60;
/** Shortest window that is made by hand, and the grid that it is drawn on, in minutes. */
export const STEP = 15;

/** What a step does to a window: its opening, its closing, or both. */
export type Edge = 'from' | 'until' | 'both';

/** @example minutesOf('24:00') → 1440 */
export function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

/** @example clockOf(1440) → '24:00' */
export function clockOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Moves an edge of a window, or the whole of it, as far as its neighbours and the day let it. */
export function moveWindow(windows: Windows, index: number, edge: Edge, minutes: number): Windows {
  const window = windows[index];
  if (!window) return windows;
  const [from, until] = [minutesOf(window[0]), minutesOf(window[1])];
  const { first, last } = roomOf(windows, index);
  const by = within(
    minutes,
    edge === 'until' ? from + STEP - until : first - from,
    edge === 'from' ? until - STEP - from : last - until,
  );
  const moved = windowOf(edge === 'until' ? from : from + by, edge === 'from' ? until : until + by);
  return windows.map((other, at) => (at === index ? moved : other));
}

/** Puts in a window, cut back to where the day is still closed; the windows as they are where there is no room. */
export function addWindow(windows: Windows, from: number, until: number): Windows {
  const holding = windows.find(([open, close]) => minutesOf(open) <= from && from < minutesOf(close));
  const start = holding ? minutesOf(holding[1]) : from;
  const next = windows.map(([open]) => minutesOf(open)).filter((open) => open >= start);
  const end = Math.min(until, DAY, ...next);
  return end - start < STEP ? windows : inOrder([...windows, windowOf(start, end)]);
}

/** A window of nine hours, or as long as there is room for, in the first room that a day has. */
export function addFirstWindow(windows: Windows): Windows {
  const rooms = closedSpans(windows).filter(({ from, until }) => until - from >= STEP);
  const wide = [{ from: 8 * 60, until: 17 * 60 }, ...rooms];
  for (const { from, until } of wide) {
    const added = addWindow(windows, from, Math.min(until, from + 9 * 60));
    if (added !== windows) return added;
  }
  return windows;
}

/** Cuts a break out of the middle of the longest window. @example 08:00–18:00 → 08:00–12:30, 13:30–18:00 */
export function addBreak(windows: Windows): Windows {
  const lengths = windows.map(([from, until]) => minutesOf(until) - minutesOf(from));
  const index = lengths.indexOf(Math.max(...lengths));
  const [from, until] = windows[index] ?? [];
  if (from === undefined || until === undefined || (lengths[index] ?? 0) < 3 * 60) return windows;
  const middle = Math.round((minutesOf(from) + minutesOf(until)) / 2 / 30) * 30;
  const halves = [windowOf(minutesOf(from), middle - 30), windowOf(middle + 30, minutesOf(until))];
  return [...windows.slice(0, index), ...halves, ...windows.slice(index + 1)];
}

export function removeWindow(windows: Windows, index: number): Windows {
  return windows.filter((_, at) => at !== index);
}

/** Open minutes of a day with these windows. */
export function lengthOf(windows: Windows): number {
  return windows.reduce((sum, [from, until]) => sum + Math.max(0, minutesOf(until) - minutesOf(from)), 0);
}

type Room = { readonly from: number; readonly until: number };

function closedSpans(windows: Windows): readonly Room[] {
  const edges = [0, ...windows.flatMap(([from, until]) => [minutesOf(from), minutesOf(until)]), DAY];
  return Array.from({ length: edges.length / 2 }, (_, index) => ({
    from: edges[2 * index] ?? DAY,
    until: edges[2 * index + 1] ?? DAY,
  }));
}

/** How far a window can reach until it meets its neighbours. */
function roomOf(windows: Windows, index: number): { readonly first: number; readonly last: number } {
  const [before, after] = [windows[index - 1], windows[index + 1]];
  return { first: before ? minutesOf(before[1]) : 0, last: after ? minutesOf(after[0]) : DAY };
}

function windowOf(from: number, until: number): Window {
  return [clockOf(from), clockOf(until)];
}

function inOrder(windows: Windows): Windows {
  return [...windows].sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
