import { expect, test } from 'vitest';
import type { CalendarInput } from '../../../engine/calendar/calendar-input.ts';
import { courseOf, hoursOfYear } from '../../../engine/calendar/day-hours.ts';
import { weekdays } from '../../../engine/calendar/calendar-input.ts';

const office: CalendarInput = {
  timeZone: 'Europe/Berlin',
  hours: Object.fromEntries(
    weekdays.slice(0, 5).map((day) => [
      day,
      [
        ['08:00', '12:00'],
        ['13:00', '18:00'],
      ],
    ]),
  ),
  holidays: ['2026-12-25'],
  holidayHours: [['10:00', '12:00']],
  closures: [{ from: '2026-12-28', until: '2026-12-30' }],
  overrides: { '2026-12-24': [['08:00', '12:00']], '2026-12-29': [['09:00', '10:00']] },
};

test.each<[string, number, string, string]>([
  ['2026-11-24', 540, 'weekday', 'a Tuesday with a break at noon'],
  ['2026-11-28', 0, 'weekday', 'a Saturday'],
  ['2026-12-24', 240, 'override', 'a day with hours of its own'],
  ['2026-12-25', 120, 'holiday', 'a public holiday with hours'],
  ['2026-12-28', 0, 'closure', 'a day of company holidays'],
  ['2026-12-29', 60, 'override', 'hours of its own within company holidays'],
])('%s is open for %i minutes by its %s: %s', (date, openMinutes, decidedBy, _) => {
  expect(hoursOfYear(office, 2026).find((day) => day.date === date)).toEqual({ date, openMinutes, decidedBy });
});

test('days on which clocks change have the minutes that there are, and a leap year all its days', () => {
  const always = Object.fromEntries(weekdays.map((day) => [day, [['00:00', '24:00']]])) as CalendarInput['hours'];
  const days = hoursOfYear({ timeZone: 'Europe/Berlin', hours: always }, 2028);
  expect(days).toHaveLength(366);
  const unusual = days.filter(({ openMinutes }) => openMinutes !== 1440);
  expect(unusual.map(({ date, openMinutes }) => [date, openMinutes])).toEqual([
    ['2028-03-26', 1380],
    ['2028-10-29', 1500],
  ]);
});

test('the course between two instants is open and closed by turns, without gaps', () => {
  const [from, until] = [Date.parse('2026-11-27T17:00:00+01:00'), Date.parse('2026-11-30T09:00:00+01:00')];
  const course = courseOf(office, from, until);
  expect(course.map(({ open }) => open)).toEqual([true, false, true]);
  expect([course[0]?.from, course.at(-1)?.until]).toEqual([from, until]);
});
