import type { LocalDate } from './local-date.ts';
import type { Window } from './windows.ts';

/** The days of the week in order, as calendars name them. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** Dates on which a company is closed all day; `until` is the last of them. */
export type Closure = { readonly from: LocalDate; readonly until: LocalDate };

/** When somebody is there: weekly hours in a zone's local time, and the dates on which it is otherwise. */
export type CalendarInput = {
  /** A zone of the IANA database, such as `Europe/Zurich`. */
  readonly timeZone: string;
  /** The windows of each weekday; a weekday that is left out is closed. */
  readonly hours: Readonly<Partial<Record<Weekday, readonly Window[]>>>;
  /** The public holidays of the region. */
  readonly holidays?: readonly LocalDate[];
  /** The windows of a public holiday, in place of its weekday's; left out: closed. */
  readonly holidayHours?: readonly Window[];
  /** The first and the last date that the list of holidays knows; left out: the list is taken as complete. */
  readonly holidaysFrom?: LocalDate;
  readonly holidaysUntil?: LocalDate;
  /** Company closures: closed whatever the weekday or holiday says. */
  readonly closures?: readonly Closure[];
  /** The windows of single dates, in place of hours, holiday and closure. */
  readonly overrides?: Readonly<Record<LocalDate, readonly Window[]>>;
  /** What is cut out of the windows of single dates. */
  readonly breaks?: Readonly<Record<LocalDate, readonly Window[]>>;
};
