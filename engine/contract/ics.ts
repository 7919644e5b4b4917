import { addDays } from '../calendar/local-date.ts';
import { below } from '../catalog/place.ts';
import type { TimelineEvent } from '../generated/types.ts';

/** What a calendar file says of itself. */
export type CalendarFile = {
  readonly title: string;
  /** When the file is made, in epoch milliseconds. */
  readonly stamp: number;
};

/** Days that come more than once for an item; any other keeps its identity when it moves. */
const REPEATED: readonly TimelineEvent['kind'][] = ['last-cancellation', 'renewal'];

/** The days of one contract; its identity keeps them apart from those of others. */
export type ContractDays = { readonly id: string; readonly events: readonly TimelineEvent[] };

/**
 * A timeline as a calendar file, each event a whole day; subscribers see a day that moves as the same event.
 * @source RFC 5545; RFC 7986, 5.1 (NAME)
 * @example [{ kind: 'end', date: '2026-12-31', … }] → BEGIN:VCALENDAR … DTSTART;VALUE=DATE:20261231 … END:VCALENDAR
 */
export function renderCalendarFile(
  events: readonly TimelineEvent[],
  { id, ...file }: CalendarFile & Pick<ContractDays, 'id'>,
): string {
  return renderContractDays([{ id, events }], file);
}

/** The days of many contracts as one calendar file; each has the identity that it has in the file of its contract. */
export function renderContractDays(contracts: readonly ContractDays[], { title, stamp }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mehrwert//Timeline//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${escapeText(title)}`,
    `X-WR-CALNAME:${escapeText(title)}`,
    ...contracts.flatMap(({ id, events }) => events.flatMap((event) => eventLines(event, id, stamp))),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function eventLines(event: TimelineEvent, id: string, stamp: number): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(event, id)}`,
    `DTSTAMP:${stampText(stamp)}`,
    `DTSTART;VALUE=DATE:${basicDate(event.date)}`,
    `DTEND;VALUE=DATE:${basicDate(addDays(event.date, 1))}`,
    `SUMMARY:${escapeText(event.text)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function uidOf({ kind, date, item, system }: TimelineEvent, id: string): string {
  const parts = [id, item, system ?? '', kind, ...(REPEATED.includes(kind) ? [date] : [])];
  return `${escapeText(below('', ...parts).slice(1))}@mehrwert.dev`;
}

/** An instant in UTC, to the second. @example 1795514400000 → 20261124T080000Z */
function stampText(stamp: number): string {
  return `${new Date(stamp).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

function basicDate(date: string): string {
  return date.replaceAll('-', '');
}

/** A text value: its own signs escaped, line ends written as such, other control characters left out. */
function escapeText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '');
}

/** A line as several of at most 75 octets, of which all but the first begin with a space; no character is cut. */
function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const length = octetsOf(character);
    if (octets + length > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += length;
  }
  return folded;
}

/** How many octets a character takes in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
