/** A day of the civil calendar without a time zone, written `2026-11-24`. Years 0001 to 9999; text order is time order. */
export type LocalDate = string;

/** Milliseconds of a day of 24 hours. */
export const DAY_MS = 86_400_000;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_PER_ERA = 146_097;
const DAYS_FROM_YEAR_0_TO_1970 = 719_468;

/** Tells whether `text` is a date that exists, such as `2024-02-29`. */
export function isLocalDate(text: string): boolean {
  const match = DATE.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The number of days of a month (1 to 12), leap years included. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The number of a date: days since 1970-01-01, which is 0. @example dayNumber('1970-01-02') → 1 */
export function dayNumber(date: LocalDate): number {
  return dayNumberOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

/** The number of a day that is given by year, month (1 to 12) and day of the month. */
export function dayNumberOf(year: number, month: number, day: number): number {
  // Years that begin in March put the leap day at their end, so a month's first day is a straight line.
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_FROM_YEAR_0_TO_1970;
}

/** Year, month and day of a day number. @example civilDay(0) → { year: 1970, month: 1, day: 1 } */
export function civilDay(number: number): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = number + DAYS_FROM_YEAR_0_TO_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

/** The date of a day number. @example dateOfDay(20781) → '2026-11-24' */
export function dateOfDay(number: number): LocalDate {
  const { year, month, day } = civilDay(number);
  return formatDate(year, month, day);
}

/** The weekday of a day number: 0 is Monday, 6 is Sunday. */
export function weekdayOfDay(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

/** The date that lies `days` whole days after `date` (before it, when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDay(dayNumber(date) + days);
}

/**
 * The same day of the month, `months` later (earlier, when negative), clamped to that month's length. Count from the first
 * date, never from a result: clamping forgets the day. @example addMonths('2024-01-31', 1) → '2024-02-29'
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = civilDay(dayNumber(date));
  const monthsSinceYear0 = year * 12 + month - 1 + months;
  const newYear = Math.floor(monthsSinceYear0 / 12);
  const newMonth = monthsSinceYear0 - newYear * 12 + 1;
  return formatDate(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** The number of days from `from` to `until`; negative when `until` lies before. */
export function daysBetween(from: LocalDate, until: LocalDate): number {
  return dayNumber(until) - dayNumber(from);
}

/** Negative when `a` is the earlier date, positive when it is the later, 0 when both are the same. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function formatDate(year: number, month: number, day: number): LocalDate {
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
