import type { Segment } from '../../engine/index.ts';
import { dayIn, timeIn } from '../dates.ts';
import { instantIn, localIn, minuteIn } from '../zone-time.ts';

/** A stretch of a clock's course; places are percent of the whole. */
export type Stretch = { readonly runs: boolean; readonly start: number; readonly width: number };

/** A readable time on the course. */
export type Tick = { readonly place: number; readonly text: string };

const MINUTE = 60_000;
const DAY = 1_440;
const STEPS = [5, 15, 30, 60, 120, 180, 360, 720, DAY, 2 * DAY, 7 * DAY, 14 * DAY, 28 * DAY, 56 * DAY, 112 * DAY];

/** More marks than these run into each other on a narrow card. */
const MOST_TICKS = 4;

/** Nearer to an end than this a tick's text would be cut off. */
const MARGIN = 10;

/** The stretches of a course, side by side. */
export function stretchesOf(segments: readonly Segment[]): readonly Stretch[] {
  const place = placesOn(segments);
  return segments.map(({ from, until, open }) => ({
    runs: open,
    start: place(from),
    width: place(until) - place(from),
  }));
}

/** Round local times on a course: minutes, hours or days, as far apart as its length asks for. */
export function ticksOf(segments: readonly Segment[], zone: string, language: string): readonly Tick[] {
  const { from, until } = endsOf(segments);
  const step = STEPS.find((minutes) => (until - from) / (minutes * MINUTE) < MOST_TICKS) ?? 365 * DAY;
  const place = placesOn(segments);
  return roundTimes(zone, from, until, step)
    .map((at) => ({ place: place(at), text: tickText(at, zone, language, step) }))
    .filter(({ place: share }) => share > MARGIN && share < 100 - MARGIN);
}

function tickText(at: number, zone: string, language: string, step: number): string {
  const isMidnight = localIn(zone, minuteIn(zone, at)).endsWith('T00:00');
  return step >= DAY || isMidnight ? dayIn(at, zone, language) : timeIn(at, zone, language);
}

/** The instants in between at which the local clock shows a whole number of steps since the first midnight. */
function roundTimes(zone: string, from: number, until: number, step: number): readonly number[] {
  const local = localIn(zone, minuteIn(zone, from));
  const midnight = Date.parse(`${local.slice(0, 10)}T00:00Z`);
  const passed = Math.floor((Date.parse(`${local}Z`) - midnight) / MINUTE / step);
  // As many again as fit into two hours, by which the clocks may change on the way.
  const count = Math.ceil(((until - from) / MINUTE + 120) / step) + 2;
  const walls = Array.from({ length: count }, (_, index) => midnight + (passed + index) * step * MINUTE);
  const instants = walls.map((wall) => Date.parse(instantIn(zone, new Date(wall).toISOString().slice(0, 16)) ?? ''));
  return [...new Set(instants)].filter((at) => at > from && at < until);
}

function placesOn(segments: readonly Segment[]): (at: number) => number {
  const { from, until } = endsOf(segments);
  return (at) => (100 * (at - from)) / Math.max(1, until - from);
}

function endsOf(segments: readonly Segment[]): { readonly from: number; readonly until: number } {
  return { from: segments[0]?.from ?? 0, until: segments.at(-1)?.until ?? 0 };
}
