import type { Issue } from '../issue.ts';
import { type CalendarInput, type Closure, weekdays } from './calendar-input.ts';
import { isLocalDate } from './local-date.ts';
import { isTimeZone } from './time-zone.ts';
import { type Window, parseClock } from './windows.ts';

/** The most windows of one day: more are a mistake, and would cost memory in every year. */
const MOST_WINDOWS = 24;

type Dated = Readonly<Record<string, readonly Window[]>>;

/**
 * Every error of a calendar whose members have the right types; pointers are into the calendar.
 * @issue `unknown-time-zone`, `unknown-weekday`, `bad-date`, `bad-period` when a closure or the list of holidays ends before it begins,
 * `bad-window` when a window has no time of day, is reversed or empty, overlaps another of its day, or is one of more than 24
 */
export function checkCalendarInput(input: CalendarInput): readonly Issue[] {
  return [
    ...checkTimeZone(input.timeZone),
    ...checkHours(input.hours),
    ...(input.holidays ?? []).flatMap((date, index) => checkDate(date, `/holidays/${index}`)),
    ...checkWindows(input.holidayHours ?? [], '/holidayHours'),
    ...checkHolidayRange(input),
    ...(input.closures ?? []).flatMap((closure, index) =>
      checkPeriod(closure, `/closures/${index}`, ['from', 'until']),
    ),
    ...checkDated(input.overrides ?? {}, '/overrides'),
    ...checkDated(input.breaks ?? {}, '/breaks'),
  ];
}

function checkTimeZone(name: string): readonly Issue[] {
  return isTimeZone(name)
    ? []
    : [issueAt('unknown-time-zone', '/timeZone', `\`${name}\` is no IANA time zone`, { timeZone: name })];
}

function checkHours(hours: CalendarInput['hours']): readonly Issue[] {
  return Object.entries(hours).flatMap(([weekday, windows]) => {
    const pointer = `/hours/${escapePointer(weekday)}`;
    const isWeekday = weekdays.some((known) => known === weekday);
    return isWeekday
      ? checkWindows(windows, pointer)
      : [issueAt('unknown-weekday', pointer, `\`${weekday}\` is no weekday`, { weekday })];
  });
}

function checkHolidayRange({ holidaysFrom, holidaysUntil }: CalendarInput): readonly Issue[] {
  if (holidaysFrom !== undefined && holidaysUntil !== undefined)
    return checkPeriod({ from: holidaysFrom, until: holidaysUntil }, '', ['holidaysFrom', 'holidaysUntil']);
  return [
    ...(holidaysFrom === undefined ? [] : checkDate(holidaysFrom, '/holidaysFrom')),
    ...(holidaysUntil === undefined ? [] : checkDate(holidaysUntil, '/holidaysUntil')),
  ];
}

function checkPeriod(
  { from, until }: Closure,
  pointer: string,
  [first, last]: readonly [string, string],
): readonly Issue[] {
  const badDates = [...checkDate(from, `${pointer}/${first}`), ...checkDate(until, `${pointer}/${last}`)];
  if (badDates.length > 0 || from <= until) return badDates;
  return [issueAt('bad-period', `${pointer}/${last}`, `\`${until}\` lies before \`${from}\``, { from, until })];
}

function checkDated(dated: Dated, pointer: string): readonly Issue[] {
  return Object.entries(dated).flatMap(([date, windows]) => {
    const place = `${pointer}/${escapePointer(date)}`;
    return [...checkDate(date, place), ...checkWindows(windows, place)];
  });
}

function checkDate(date: string, pointer: string): readonly Issue[] {
  return isLocalDate(date)
    ? []
    : [issueAt('bad-date', pointer, `\`${date}\` is no date such as \`2026-11-24\``, { date })];
}

function checkWindows(windows: readonly Window[], pointer: string): readonly Issue[] {
  if (windows.length > MOST_WINDOWS)
    return [issueAt('bad-window', pointer, `a day has at most ${MOST_WINDOWS} windows`, { most: MOST_WINDOWS })];
  return windows.flatMap((window, index) => checkWindow(window, windows.slice(0, index), `${pointer}/${index}`));
}

function checkWindow(window: Window, earlier: readonly Window[], pointer: string): readonly Issue[] {
  const [from, until] = window;
  const noTimes = window.filter((clock) => parseClock(clock) === undefined);
  if (noTimes.length > 0)
    return [
      issueAt('bad-window', pointer, `\`${noTimes[0]}\` is no time of day from \`00:00\` to \`24:00\``, {
        from,
        until,
      }),
    ];
  if (from >= until)
    return [issueAt('bad-window', pointer, `the window ends at \`${until}\`, not after \`${from}\``, { from, until })];
  if (!earlier.some((other) => overlap(window, other))) return [];
  return [
    issueAt('bad-window', pointer, `\`${from}\` to \`${until}\` overlaps another window of the day`, { from, until }),
  ];
}

/** Times of day of the same form compare as text. */
function overlap(a: Window, b: Window): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

function escapePointer(member: string): string {
  return member.replaceAll('~', '~0').replaceAll('/', '~1');
}

function issueAt(code: string, pointer: string, detail: string, params: Issue['params'] & object): Issue {
  return { code, level: 'error', pointer, detail, params };
}
