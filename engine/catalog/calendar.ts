import type { CalendarInput } from '../calendar/calendar-input.ts';
import { compileCalendar, type Calendar } from '../calendar/calendar.ts';
import type { Catalog, CatalogCalendar, HolidayList } from '../generated/types.ts';
import { closuresFor, isDayOf, type KnownFact } from './known-fact.ts';

/** The calendars of a catalog by id, each with the holidays of its region, and closed on the days of closures. */
export function compileCalendars(
  catalog: Catalog,
  holidays: readonly HolidayList[],
  facts: readonly KnownFact[] = [],
): ReadonlyMap<string, Calendar> {
  return new Map(
    (catalog.calendars ?? []).map((calendar) => [
      calendar.id,
      compileCalendar(closedBy(facts, calendar.id, calendarInput(calendar, catalog.timeZone, holidays))),
    ]),
  );
}

/** A closure that is a fact closes its days whatever else the calendar says of them. */
function closedBy(facts: readonly KnownFact[], id: string, input: CalendarInput): CalendarInput {
  const closed = closuresFor(id, facts);
  if (closed.length === 0) return input;
  const overrides = Object.entries(input.overrides ?? {}).filter(([day]) => !closed.some((each) => isDayOf(each, day)));
  return { ...input, closures: [...(input.closures ?? []), ...closed], overrides: Object.fromEntries(overrides) };
}

/** What a catalog's calendar says, with the holidays of its region put in. */
export function calendarInput(
  calendar: CatalogCalendar,
  timeZone: string,
  holidays: readonly HolidayList[],
): CalendarInput {
  const { hours, closures, overrides } = calendar;
  return {
    timeZone,
    hours,
    ...(closures && { closures }),
    ...(overrides && { overrides }),
    ...holidaysOf(calendar, holidays),
  };
}

function holidaysOf(calendar: CatalogCalendar, holidays: readonly HolidayList[]): Partial<CalendarInput> {
  const rule = calendar.holidays;
  const list = holidays.find(({ region }) => region === rule?.region);
  if (!rule || !list) return {};
  return {
    holidays: list.days.map(({ date }) => date),
    holidayHours: rule.hours,
    holidaysFrom: list.from,
    holidaysUntil: list.until,
  };
}
