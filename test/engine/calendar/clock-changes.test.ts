import { describe, expect, test } from 'vitest';
import { compileCalendar } from '../../../engine/calendar/calendar.ts';
import type { CalendarInput } from '../../../engine/calendar/calendar-input.ts';
import { formatInstant, parseInstant } from '../../../engine/calendar/instant.ts';
import { localDate, startOfLocalDay } from '../../../engine/calendar/local-day.ts';
import { segments } from '../../../engine/calendar/opening.ts';
import { addWorkingDays } from '../../../engine/calendar/working-days.ts';
import { minutesBetween } from '../../../engine/calendar/working-time.ts';
import type { Window } from '../../../engine/calendar/windows.ts';

const at = (text: string): number => parseInstant(text) ?? NaN;

function daily(timeZone: string, ...windows: readonly Window[]): CalendarInput {
  const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  return { timeZone, hours: Object.fromEntries(weekdays.map((weekday) => [weekday, windows])) };
}

function openStretches(input: CalendarInput, from: string, until: string): readonly string[] {
  return segments(compileCalendar(input), at(from), at(until))
    .filter(({ open }) => open)
    .map((one) => `${formatInstant(input.timeZone, one.from)}/${formatInstant(input.timeZone, one.until)}`);
}

const spring = ['2026-03-29T00:00:00+01:00', '2026-03-30T00:00:00+02:00'] as const;
const autumn = ['2026-10-25T00:00:00+02:00', '2026-10-26T00:00:00+01:00'] as const;

describe('windows on the days on which clocks change', () => {
  const rows: readonly (readonly [string, CalendarInput, readonly [string, string], readonly string[]])[] = [
    [
      'an opening in the gap moves forward by the gap',
      daily('Europe/Berlin', ['02:30', '06:00']),
      spring,
      ['2026-03-29T03:30:00+02:00/2026-03-29T06:00:00+02:00'],
    ],
    [
      'a closing in the gap moves forward by the gap, into the next window',
      daily('Europe/Berlin', ['01:00', '02:30'], ['03:00', '04:00']),
      spring,
      ['2026-03-29T01:00:00+01:00/2026-03-29T04:00:00+02:00'],
    ],
    ['a window that the moved opening overtakes is gone', daily('Europe/Berlin', ['02:30', '03:15']), spring, []],
    [
      'an opening that exists twice is the first',
      daily('Europe/Berlin', ['02:30', '03:00']),
      autumn,
      ['2026-10-25T02:30:00+02:00/2026-10-25T03:00:00+01:00'],
    ],
    [
      'a closing that exists twice is the first',
      daily('Europe/Berlin', ['01:00', '02:30']),
      autumn,
      ['2026-10-25T01:00:00+02:00/2026-10-25T02:30:00+02:00'],
    ],
    [
      'a gap at midnight: the day begins after it',
      daily('America/Sao_Paulo', ['00:00', '02:00']),
      ['2018-11-03T12:00:00-03:00', '2018-11-04T12:00:00-02:00'],
      ['2018-11-04T01:00:00-02:00/2018-11-04T02:00:00-02:00'],
    ],
    [
      'a gap in the evening moves a closing into the next day',
      daily('America/Nuuk', ['20:00', '23:30']),
      ['2024-03-30T12:00:00-02:00', '2024-03-31T12:00:00-01:00'],
      ['2024-03-30T20:00:00-02:00/2024-03-31T00:30:00-01:00'],
    ],
  ];
  test.each(rows)('%s', (_name, input, [from, until], expected) => {
    expect(openStretches(input, from, until)).toEqual(expected);
  });

  test('a day that a zone left out has no windows and is no working day', () => {
    const apia = compileCalendar(daily('Pacific/Apia', ['09:00', '17:00']));
    const thursday = at('2011-12-29T08:00:00-10:00');
    expect(minutesBetween(apia, thursday, thursday + 47 * 3_600_000)).toBe(2 * 8 * 60);
    expect(addWorkingDays(apia, thursday, 1)).toBe(at('2011-12-31T17:00:00+14:00'));
  });
});

describe('days of another length', () => {
  test.each([
    ['a spring day has 23 hours', 'Europe/Berlin', spring, 23],
    ['an autumn day has 25 hours', 'Europe/Berlin', autumn, 25],
    ['half an hour', 'Australia/Lord_Howe', ['2026-04-05T00:00:00+11:00', '2026-04-06T00:00:00+10:30'] as const, 24.5],
  ])('%s', (_name, timeZone, [from, until], hours) => {
    const always = compileCalendar(daily(timeZone, ['00:00', '24:00']));
    expect(minutesBetween(always, at(from), at(until))).toBe(hours * 60);
  });
});

describe('local days', () => {
  test.each([
    ['Europe/Zurich', '2026-11-23', '2026-11-23T00:00:00+01:00'],
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T01:00:00-02:00'],
    ['Pacific/Apia', '2011-12-31', '2011-12-31T00:00:00+14:00'],
    ['UTC', '2026-01-01', '2026-01-01T00:00:00+00:00'],
  ])('in %s, %s begins at %s', (timeZone, date, start) => {
    expect(formatInstant(timeZone, startOfLocalDay(timeZone, date))).toBe(start);
    expect(localDate(timeZone, startOfLocalDay(timeZone, date))).toBe(date);
    expect(localDate(timeZone, startOfLocalDay(timeZone, date) - 1) < date).toBe(true);
  });

  test('a local mean time with seconds is written with the nearest minute and stays the same instant', () => {
    const noon = at('1890-06-01T12:00:00Z');
    expect(formatInstant('Europe/Paris', noon)).toBe('1890-06-01T12:09:00+00:09');
  });
});
