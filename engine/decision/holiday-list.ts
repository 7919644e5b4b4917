import type { Calendar } from '../calendar/calendar.ts';
import { addDays } from '../calendar/local-date.ts';
import { startOfLocalDay } from '../calendar/local-day.ts';
import { once } from '../once.ts';
import { changesAt } from './change-source.ts';
import type { RunningClock } from './deadlines.ts';

/** No commitment runs longer than this before a list of holidays ends. */
const LONGEST_MS = 30 * 366 * 86_400_000;

/** The changes at the edges of a calendar's list of holidays: the first instant that it knows, and the first it does not. */
export const changesOfList = once((calendar: Calendar) => changesAt('calendar', ...edgesOfList(calendar)));

/** The changes at the first starts for which a clock is due at an edge of the list that it counts with, or later. */
export const changesOfClock = once(({ calendar, dueAt }: RunningClock) =>
  changesAt('calendar', ...(calendar ? edgesOfList(calendar).map((edge) => firstStartDueFrom(edge, dueAt)) : [])),
);

function edgesOfList({ timeZone, input }: Calendar): readonly number[] {
  const { holidaysFrom, holidaysUntil } = input;
  return [
    ...(holidaysFrom ? [startOfLocalDay(timeZone, holidaysFrom)] : []),
    ...(holidaysUntil ? [startOfLocalDay(timeZone, addDays(holidaysUntil, 1))] : []),
  ];
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
