import type { Calendar } from '../calendar/calendar.ts';
import { addDays } from '../calendar/local-date.ts';
import { startOfLocalDay } from '../calendar/local-day.ts';
import type { RunningClock } from './deadlines.ts';

/** No commitment runs longer than this before a list of holidays ends. */
const LONGEST_MS = 30 * 366 * 86_400_000;

const known = new WeakMap<Calendar, Map<string, readonly number[]>>();

/** The first instant that a calendar's list of holidays knows, and the first that it does not know any more. */
export function edgesOfList({ timeZone, input }: Calendar): readonly number[] {
  const { holidaysFrom, holidaysUntil } = input;
  return [
    ...(holidaysFrom ? [startOfLocalDay(timeZone, holidaysFrom)] : []),
    ...(holidaysUntil ? [startOfLocalDay(timeZone, addDays(holidaysUntil, 1))] : []),
  ];
}

/** For each edge of the list that a clock counts with, the first start for which the clock is due at the edge or later. */
export function startsDueFrom({ calendar, promised, dueAt }: RunningClock): readonly number[] {
  if (!calendar) return [];
  const byPromise = known.get(calendar) ?? new Map<string, readonly number[]>();
  known.set(calendar, byPromise);
  const key = `${promised.amount} ${promised.unit}`;
  const starts = byPromise.get(key) ?? edgesOfList(calendar).map((edge) => firstStartDueFrom(edge, dueAt));
  byPromise.set(key, starts);
  return starts;
}

/** The first start, to the millisecond, that is due at an edge or later: later starts are never due earlier. */
function firstStartDueFrom(edge: number, dueAt: RunningClock['dueAt']): number {
  let early = edge - LONGEST_MS;
  let late = edge;
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if ((dueAt(middle) ?? Number.POSITIVE_INFINITY) >= edge) late = middle;
    else early = middle;
  }
  return late;
}
