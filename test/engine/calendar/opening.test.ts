import { describe, expect, test } from 'vitest';
import { compileCalendar, knowsHolidays } from '../../../engine/calendar/calendar.ts';
import type { CalendarInput } from '../../../engine/calendar/calendar-input.ts';
import { parseInstant } from '../../../engine/calendar/instant.ts';
import { isOpenAt, nextChange, nextOpening, segments } from '../../../engine/calendar/opening.ts';
import { addWorkingDays } from '../../../engine/calendar/working-days.ts';
import { addMinutes, minutesBetween } from '../../../engine/calendar/working-time.ts';
import type { Window } from '../../../engine/calendar/windows.ts';

const at = (text: string): number => parseInstant(text) ?? NaN;
const allDay: readonly Window[] = [['00:00', '24:00']];
const office: readonly Window[] = [['08:00', '16:00']];

function calendar(rest: Partial<CalendarInput>) {
  return compileCalendar({ timeZone: 'Europe/Berlin', hours: {}, ...rest });
}

function everyDay(windows: readonly Window[]): CalendarInput['hours'] {
  return { mon: windows, tue: windows, wed: windows, thu: windows, fri: windows, sat: windows, sun: windows };
}

describe('calendars that always or never open', () => {
  const always = calendar({ hours: everyDay(allDay) });
  const never = calendar({});
  const now = at('2026-11-23T10:00:00+01:00');

  test('always open never changes', () => {
    expect(isOpenAt(always, now)).toBe(true);
    expect(nextChange(always, now)).toBeUndefined();
    expect(segments(always, now, now + 1000)).toEqual([{ from: now, until: now + 1000, open: true }]);
    expect(addMinutes(always, now, 240)).toBe(now + 240 * 60_000);
  });

  test('never open has no deadline, no opening and no working day', () => {
    expect([addMinutes(never, now, 0), addMinutes(never, now, 1), nextOpening(never, now)]).toEqual(
      Array(3).fill(undefined),
    );
    expect([nextChange(never, now), addWorkingDays(never, now, 1)]).toEqual([undefined, undefined]);
    expect(minutesBetween(never, now, now + 1e12)).toBe(0);
  });

  test('opens once in a far year, and never again', () => {
    const once = calendar({ overrides: { '2100-06-01': office } });
    expect(nextOpening(once, now)).toBe(at('2100-06-01T08:00:00+02:00'));
    expect(addMinutes(once, now, 480)).toBe(at('2100-06-01T16:00:00+02:00'));
    expect(addMinutes(once, now, 481)).toBeUndefined();
    expect(nextOpening(once, at('2100-06-01T16:00:00+02:00'))).toBeUndefined();
  });

  test('open through New Year is one stretch, until the one closed day', () => {
    const closedOnce = calendar({ hours: everyDay(allDay), holidays: ['2028-03-01'] });
    expect(nextChange(closedOnce, now)).toBe(at('2028-03-01T00:00:00+01:00'));
    expect(nextChange(closedOnce, at('2028-03-01T00:00:00+01:00'))).toBe(at('2028-03-02T00:00:00+01:00'));
  });
});

describe('what opens a date: override before closure before holiday before weekday', () => {
  const input: Partial<CalendarInput> = {
    hours: everyDay(office),
    holidays: ['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-28'],
    holidayHours: [['10:00', '12:00']],
    closures: [{ from: '2026-12-26', until: '2026-12-28' }],
    overrides: { '2026-12-25': [['09:00', '10:00']], '2026-12-28': [['08:00', '08:30']] },
    breaks: { '2026-12-23': [['12:00', '13:00']] },
  };
  test.each([
    ['a weekday with a break', '2026-12-23', 7 * 60],
    ['a holiday has its own hours', '2026-12-24', 2 * 60],
    ['an override replaces the holiday', '2026-12-25', 60],
    ['a closure closes a holiday too', '2026-12-26', 0],
    ['a closure closes a weekday', '2026-12-27', 0],
    ['an override opens a day of a closure', '2026-12-28', 30],
    ['the day after the closure', '2026-12-29', 8 * 60],
  ])('%s', (_name, date, minutes) => {
    const start = at(`${date}T00:00:00+01:00`);
    expect(minutesBetween(calendar(input), start, start + 86_400_000)).toBe(minutes);
  });
});

describe('working days', () => {
  const business = calendar({
    hours: { mon: office, tue: office, wed: office, thu: office, fri: [['08:00', '12:00']] },
    holidays: ['2026-12-08'],
  });
  test.each([
    ['reported on a working day: the next one', '2026-11-23T10:00:00+01:00', 1, '2026-11-24T16:00:00+01:00'],
    [
      'reported in the evening: that day does not count either',
      '2026-11-23T22:00:00+01:00',
      1,
      '2026-11-24T16:00:00+01:00',
    ],
    ['reported on a day off', '2026-11-21T10:00:00+01:00', 1, '2026-11-23T16:00:00+01:00'],
    ['the close of service on that weekday', '2026-11-26T10:00:00+01:00', 1, '2026-11-27T12:00:00+01:00'],
    ['a holiday is no working day', '2026-12-07T10:00:00+01:00', 1, '2026-12-09T16:00:00+01:00'],
    ['over New Year', '2026-12-30T10:00:00+01:00', 3, '2027-01-04T16:00:00+01:00'],
    ['the local day counts, not the one in UTC', '2026-11-24T00:30:00+01:00', 1, '2026-11-25T16:00:00+01:00'],
    ['many', '2026-11-23T10:00:00+01:00', 180, '2027-08-03T16:00:00+02:00'],
  ])('%s', (_name, start, days, due) => {
    expect(addWorkingDays(business, at(start), days)).toBe(at(due));
  });

  test('zero days roll to the next opening; fractions and negative days are none', () => {
    expect(addWorkingDays(business, at('2026-11-21T10:00:00+01:00'), 0)).toBe(at('2026-11-23T08:00:00+01:00'));
    expect([addWorkingDays(business, 0, 0.5), addWorkingDays(business, 0, -1)]).toEqual([undefined, undefined]);
  });
});

describe('bounds', () => {
  const business = calendar({ hours: { mon: office } });
  const now = at('2026-11-23T10:00:00+01:00');

  test('an amount that is negative, not finite or beyond 200 years is never due', () => {
    expect([-1, NaN, Infinity, 1e9].map((minutes) => addMinutes(business, now, minutes))).toEqual(
      Array(4).fill(undefined),
    );
  });

  test('a century is counted, and keeps at most 128 compiled years', () => {
    expect(minutesBetween(business, at('1950-01-02T00:00:00+01:00'), at('2050-01-03T00:00:00+01:00'))).toBe(5218 * 480);
    minutesBetween(business, at('1900-01-01T00:00:00+01:00'), at('2090-01-01T00:00:00+01:00'));
    expect(business.years.kept.size).toBeLessThanOrEqual(128);
  });

  test('what is no instant is refused', () => {
    expect(() => isOpenAt(business, NaN)).toThrow('`NaN` is no instant');
    expect(() => calendar({ timeZone: 'Mars/Olympus' })).toThrow('`Mars/Olympus` is no IANA time zone');
  });

  test('holidays are known from the first to the last day of the list, in local time', () => {
    const listed = calendar({ holidaysFrom: '2010-01-01', holidaysUntil: '2035-12-31' });
    const known = (text: string) => knowsHolidays(listed, at(text));
    expect(['2009-12-31T23:00:00Z', '2035-12-31T22:59:59Z'].map(known)).toEqual([true, true]);
    expect(['2009-12-31T22:59:59Z', '2035-12-31T23:00:00Z'].map(known)).toEqual([false, false]);
    expect(knowsHolidays(business, at('2100-01-01T00:00:00Z'))).toBe(true);
  });
});
