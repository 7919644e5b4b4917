import { describe, expect, test } from 'vitest';
import { formatInstant, parseInstant } from '../../../engine/calendar/instant.ts';
import {
  addDays,
  addMonths,
  compareDates,
  dateOfDay,
  dayNumber,
  daysBetween,
  isLocalDate,
  weekdayOfDay,
} from '../../../engine/calendar/local-date.ts';

describe('instants', () => {
  test.each([
    ['2026-11-23T10:00:00+01:00', Date.UTC(2026, 10, 23, 9)],
    ['2026-11-23T10:00+01:00', Date.UTC(2026, 10, 23, 9)],
    ['2026-11-23T10:00:00.25Z', Date.UTC(2026, 10, 23, 10, 0, 0, 250)],
    ['2026-11-23T10:00:00.720999-02:30', Date.UTC(2026, 10, 23, 12, 30, 0, 720)],
    ['1969-12-31T23:59:59.999Z', -1],
  ])('%s', (text, instant) => {
    expect(parseInstant(text)).toBe(instant);
  });

  test.each([
    ['no offset', '2026-11-23T10:00:00'],
    ['a date alone', '2026-11-23'],
    ['a day that does not exist', '2026-02-29T10:00:00Z'],
    ['24 hours', '2026-11-23T24:00:00Z'],
    ['a leap second', '2026-11-23T23:59:60Z'],
    ['a short offset', '2026-11-23T10:00:00+01'],
    ['a blank for the T', '2026-11-23 10:00:00Z'],
    ['something before', ' 2026-11-23T10:00:00Z'],
    ['a line break after', '2026-11-23T10:00:00Z\n'],
    ['nothing', ''],
  ])('%s is no instant', (_name, text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  test.each([
    ['Europe/Berlin', Date.UTC(2026, 10, 24, 11), '2026-11-24T12:00:00+01:00'],
    ['Europe/Berlin', Date.UTC(2026, 6, 24, 11, 0, 0, 7), '2026-07-24T13:00:00.007+02:00'],
    ['Asia/Kathmandu', Date.UTC(2026, 10, 24, 20), '2026-11-25T01:45:00+05:45'],
    ['America/St_Johns', Date.UTC(2026, 0, 1), '2025-12-31T20:30:00-03:30'],
    ['UTC', -1, '1969-12-31T23:59:59.999+00:00'],
  ])('in %s, %d is written %s', (timeZone, at, text) => {
    expect(formatInstant(timeZone, at)).toBe(text);
  });
});

describe('local dates', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -3, '2025-12-31'],
    ['2026-12-31', -3, '2026-09-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-11-15', 14, '2028-01-15'],
  ])('%s and %d months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  test.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2026-01-01', -28, '2025-12-04'],
  ])('%s and %d days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
    expect(daysBetween(date, expected)).toBe(days);
  });

  test('every day of 1600 to 2400 has the number and the date that the platform gives it', () => {
    for (let day = Date.UTC(1600, 0, 1) / 86_400_000; day < Date.UTC(2400, 0, 1) / 86_400_000; day += 1) {
      const date = new Date(day * 86_400_000);
      const text = date.toISOString().slice(0, 10);
      if (dateOfDay(day) !== text || dayNumber(text) !== day || weekdayOfDay(day) !== (date.getUTCDay() + 6) % 7)
        expect.fail(`day ${day} is ${text}, not ${dateOfDay(day)}`);
    }
  });

  test('dates sort by time', () => {
    expect(['2026-02-01', '2025-12-31', '2026-01-31', '2026-02-01'].toSorted(compareDates)).toEqual([
      '2025-12-31',
      '2026-01-31',
      '2026-02-01',
      '2026-02-01',
    ]);
  });

  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '0000-01-01',
    '26-01-01',
    '2026-1-1',
    '__proto__',
    '',
  ])('%s is no date', (text) => {
    expect(isLocalDate(text)).toBe(false);
  });
});
