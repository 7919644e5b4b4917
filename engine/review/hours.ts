import { type LocalDate, isLocalDate } from '../calendar/local-date.ts';
import { isTimeZone } from '../calendar/time-zone.ts';
import { below, type Pointer } from '../catalog/place.ts';
import type { Catalog, CatalogCalendar, Closure, Window, Windows } from '../generated/types.ts';
import type { Issue } from '../issue.ts';
import { blocker } from './finding.ts';

/** More windows in a day are a mistake. */
const MOST_WINDOWS = 24;

/**
 * Dates, time zone and service hours that cannot be.
 * LAW: calendars without a finding here have none in the calendar room (test/engine/review/hours.test.ts).
 * @issue `unknown-time-zone` `bad-date` `bad-period` `reversed-window` `overlapping-windows` `bad-window`
 */
export function reviewHours({ timeZone, effectiveFrom, calendars = [] }: Catalog): readonly Issue[] {
  return [
    ...(isTimeZone(timeZone)
      ? []
      : [blocker('unknown-time-zone', '/timeZone', `\`${timeZone}\` is no IANA time zone`, { timeZone })]),
    ...reviewDate(effectiveFrom, '/effectiveFrom'),
    ...calendars.flatMap((calendar, index) => reviewCalendar(calendar, below('/calendars', index))),
  ];
}

function reviewCalendar(calendar: CatalogCalendar, place: Pointer): readonly Issue[] {
  const { hours, holidays, closures = [], overrides = {} } = calendar;
  return [
    ...Object.entries(hours).flatMap(([day, windows]: [string, Windows]) =>
      reviewWindows(windows, below(place, 'hours', day)),
    ),
    ...reviewWindows(holidays?.hours ?? [], below(place, 'holidays', 'hours')),
    ...closures.flatMap((closure, index) => reviewClosure(closure, below(place, 'closures', index))),
    ...Object.entries(overrides).flatMap(([date, windows]) => [
      ...reviewDate(date, below(place, 'overrides', date)),
      ...reviewWindows(windows, below(place, 'overrides', date)),
    ]),
  ];
}

function reviewClosure({ from, until }: Closure, place: Pointer): readonly Issue[] {
  const dates = [...reviewDate(from, below(place, 'from')), ...reviewDate(until, below(place, 'until'))];
  if (dates.length > 0 || from <= until) return dates;
  return [blocker('bad-period', below(place, 'until'), `\`${until}\` lies before \`${from}\``, { from, until })];
}

function reviewDate(date: LocalDate, place: Pointer): readonly Issue[] {
  return isLocalDate(date) ? [] : [blocker('bad-date', place, `\`${date}\` is no day of the calendar`, { date })];
}

function reviewWindows(windows: Windows, place: Pointer): readonly Issue[] {
  if (windows.length > MOST_WINDOWS)
    return [blocker('bad-window', place, `a day has at most ${MOST_WINDOWS} windows`, { most: MOST_WINDOWS })];
  return windows.flatMap((window, index) => reviewWindow(window, windows.slice(0, index), below(place, index)));
}

function reviewWindow(window: Window, earlier: Windows, place: Pointer): readonly Issue[] {
  const [from, until] = window;
  if (from >= until)
    return [blocker('reversed-window', place, `closes at \`${until}\`, not after \`${from}\``, { from, until })];
  if (!earlier.some((other) => from < other[1] && other[0] < until)) return [];
  return [
    blocker('overlapping-windows', place, `\`${from}\` to \`${until}\` meets an earlier window`, { from, until }),
  ];
}
