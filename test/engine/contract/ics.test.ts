import { describe, expect, test } from 'vitest';
import { renderCalendarFile } from '../../../engine/contract/ics.ts';
import type { TimelineEvent } from '../../../engine/index.ts';

const end: TimelineEvent = { kind: 'end', date: '2026-12-31', text: 'Letzter Tag.', item: '1' };
const file = { id: 'C-1', title: 'ACME', stamp: Date.parse('2026-11-24T10:00:00+01:00') };

test('a day becomes an event of the whole day', () => {
  expect(renderCalendarFile([end], file).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mehrwert//Timeline//EN',
    'CALSCALE:GREGORIAN',
    'NAME:ACME',
    'X-WR-CALNAME:ACME',
    'BEGIN:VEVENT',
    'UID:C-1/1//end@mehrwert.dev',
    'DTSTAMP:20261124T090000Z',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'SUMMARY:Letzter Tag.',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

describe('who is who', () => {
  const uidOf = (event: TimelineEvent, id = file.id) => lineOf(event, 'UID:', { ...file, id });

  test('a day that moves stays the same event', () => {
    expect(uidOf({ ...end, date: '2027-06-30' })).toBe(uidOf(end));
  });

  test('each renewal is an event of its own', () => {
    const renewal: TimelineEvent = { ...end, kind: 'renewal' };
    expect(uidOf({ ...renewal, date: '2027-12-31' })).not.toBe(uidOf(renewal));
  });

  test('contracts, items and systems are kept apart, whatever signs their names have', () => {
    const uids = [
      uidOf(end),
      uidOf(end, 'C-1/1'),
      uidOf({ ...end, item: '2' }),
      uidOf({ ...end, system: 'S-1' }),
      uidOf({ ...end, item: '1/S-1' }),
    ];
    expect(new Set(uids).size).toBe(uids.length);
  });
});

describe('text', () => {
  test.each([
    ['signs of the format are escaped', 'a,b;c\\d', 'SUMMARY:a\\,b\\;c\\\\d'],
    ['a line end begins no new line', 'a\r\nEND:VCALENDAR\nb\rc', 'SUMMARY:a\\nEND:VCALENDAR\\nb\\nc'],
    ['other control characters are left out', 'a\u0000b\u0085c', 'SUMMARY:abc'],
  ])('%s', (_, text, line) => {
    expect(lineOf({ ...end, text }, 'SUMMARY:')).toBe(line);
  });

  test.each([
    ['letters', 'x'],
    ['umlauts', 'ü'],
    ['signs of three octets', '„'],
    ['signs of four octets', '📅'],
  ])('no line is longer than 75 octets: %s', (_, sign) => {
    const text = sign.repeat(200);
    const written = renderCalendarFile([{ ...end, text }], file);
    const longest = Math.max(...written.split('\r\n').map((line) => Buffer.byteLength(line)));
    expect(longest).toBeGreaterThan(71);
    expect(longest).toBeLessThanOrEqual(75);
    expect(written.replaceAll('\r\n ', '')).toContain(`SUMMARY:${text}\r\n`);
  });
});

function lineOf(event: TimelineEvent, name: string, about = file): string | undefined {
  return renderCalendarFile([event], about)
    .split('\r\n')
    .find((line) => line.startsWith(name));
}
