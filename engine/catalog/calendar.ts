import type { CalendarInput } from '../calendar/calendar-input.ts';
import { compileCalendar, type Calendar } from '../calendar/calendar.ts';
import type { Catalog, CatalogCalendar, HolidayList } from '../generated/types.ts';

/** The calendars of a catalog by id, each with the holidays of its region. */
export function compileCalendars(catalog: Catalog, holidays: readonly HolidayList[]): ReadonlyMap<string, Calendar> {
  return new Map(
    (catalog.calendars ?? []).map((calendar) => [
      calendar.id,
      compileCalendar(calendarInput(calendar, catalog.timeZone, holidays)),
    ]),
  );
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
