import { localDate } from '../calendar/local-day.ts';
import { formatInstant } from '../calendar/instant.ts';
import type { LocalDate } from '../calendar/local-date.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as people write it. @example dateText('2026-11-24', 'de') → '24.11.2026', in English '24 Nov 2026' */
export function dateText(date: LocalDate, language: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return language === 'de' ? `${day}.${month}.${year}` : `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** An instant as people write it, in a zone's local time. @example '24.11.2026, 12:00' */
export function instantText(timeZone: string, at: number, language: string): string {
  return `${dateText(localDate(timeZone, at), language)}, ${formatInstant(timeZone, at).slice(11, 16)}`;
}
