import { weekdays } from '../calendar/calendar-input.ts';
import { dateOfDay, dayNumber, dayNumberOf, type LocalDate } from '../calendar/local-date.ts';
import { planOpening, windowsOfDay, type OpeningPlan } from '../calendar/opening-plan.ts';
import { mergeSpans } from '../calendar/span.ts';
import { calendarInput } from '../catalog/calendar.ts';
import { below, type Pointer } from '../catalog/place.ts';
import type { Catalog, HolidayList, Note } from '../generated/types.ts';
import type { Issue } from '../issue.ts';
import { warning } from './finding.ts';
import { listsOf, listYears, type Years } from './totality-years.ts';

/** A calendar's hours by day, what the catalog notes about them, and where it says them. */
type Hours = { readonly plan: OpeningPlan; readonly notes: readonly Note[]; readonly pointer: Pointer };

/** Days before a feast, on which many close early though no law makes them holidays. */
const EVES = [24, 31];
const DAY = 86_400_000;

/**
 * Special days that a calendar takes for ordinary ones, though neither hours of the date, a closure nor a note says so:
 * 24 and 31 December, and public holidays where it has no rule for them. Hours around the clock leave nothing to decide.
 * @issue `undecided-day`
 */
export function findUndecidedDays(catalog: Catalog, holidays: readonly HolidayList[], years: Years): readonly Issue[] {
  const named = listsOf(catalog, holidays);
  return (catalog.calendars ?? []).flatMap((calendar, index) => {
    const pointer = below('/calendars', index);
    const plan = planOpening(calendarInput(calendar, catalog.timeZone, holidays));
    const hours = { plan, notes: notesAbout(pointer, catalog), pointer };
    if (isAroundTheClock(plan)) return [];
    const lists = named.length > 0 ? named : holidays;
    return [
      ...EVES.flatMap((eve) => findUndecidedEve(eve, hours, years)),
      ...(calendar.holidays ? [] : findUndecidedHoliday(lists, hours, years)),
    ];
  });
}

function findUndecidedEve(eve: number, { plan, notes, pointer }: Hours, years: Years): readonly Issue[] {
  const eves = listYears(years).map((year) => dayNumberOf(year, 12, eve));
  const first = eves.find((day) => windowsOfDay(plan, day).length > 0);
  if (first === undefined || eves.some((day) => isDated(plan, day)) || notes.some((note) => namesEve(note, eve)))
    return [];
  return [undecided(pointer, dateOfDay(first), `${eve} December`)];
}

function findUndecidedHoliday(
  lists: readonly HolidayList[],
  { plan, notes, pointer }: Hours,
  { first, last }: Years,
): readonly Issue[] {
  if (notes.some((note) => says(note, /feiertag|holiday/i))) return [];
  const [found] = lists
    .flatMap(({ days }) => days)
    .filter(({ date }) => `${first}` <= date && date < `${last + 1}`)
    .filter(({ date }) => isOrdinary(plan, dayNumber(date)))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  if (!found) return [];
  return [undecided(pointer, found.date, found.name.en)];
}

function undecided(pointer: Pointer, date: LocalDate, day: string): Issue {
  return warning('undecided-day', pointer, `${day} counts as an ordinary day, first on \`${date}\``, { date, day });
}

/** Whether a day is open as its weekday is. */
function isOrdinary(plan: OpeningPlan, day: number): boolean {
  return windowsOfDay(plan, day).length > 0 && !isDated(plan, day);
}

function isDated({ overrides, closures }: OpeningPlan, day: number): boolean {
  return overrides.has(day) || closures.some(({ from, until }) => from <= day && day < until);
}

function isAroundTheClock({ week }: OpeningPlan): boolean {
  return weekdays.every((_, index) => {
    const [run] = mergeSpans(week[index] ?? []);
    return run?.from === 0 && run.until === DAY;
  });
}

function notesAbout(pointer: Pointer, { notes = [] }: Catalog): readonly Note[] {
  return notes.filter(({ about }) => about === '/calendars' || about === pointer || about.startsWith(`${pointer}/`));
}

/** Whether a note names a day of December, and not a time such as 24:00. */
function namesEve(note: Note, eve: number): boolean {
  return says(note, new RegExp(`(?<!\\d|:)${eve}(?!\\d|:)`)) && says(note, /dezember|december/i);
}

function says({ read, decided, why }: Note, pattern: RegExp): boolean {
  return [read, decided, why].some((texts) => Object.values(texts).some((text) => pattern.test(text)));
}
