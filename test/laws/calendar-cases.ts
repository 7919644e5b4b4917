// What the calendar laws are tried on: calendars, zones and instants, most of them near a change of the clocks.
import fc from 'fast-check';
import { DateTime, IANAZone } from 'luxon';
import { type CalendarInput, weekdays } from '../../engine/calendar/calendar-input.ts';
import type { Span } from '../../engine/calendar/span.ts';
import type { Window } from '../../engine/calendar/windows.ts';

export type CalendarCase = { readonly input: CalendarInput; readonly at: number };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FIRST = Date.UTC(2015, 0, 1);
const LAST = Date.UTC(2035, 11, 31);

/** Whole and half hours of change, at midnight and in the evening, by a new law, and none at all. */
const zones = [
  'Europe/Zurich',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'America/Nuuk',
  'America/Havana',
  'America/Asuncion',
  'America/Caracas',
  'America/St_Johns',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Africa/Juba',
  'Antarctica/Troll',
  'Asia/Beirut',
  'Asia/Gaza',
  'Asia/Kathmandu',
  'Asia/Pyongyang',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Norfolk',
  'UTC',
].map((name) => ({ name, changes: changesOf(name) }));

/** A zone with an instant: of five, three near a change of its clocks, one near New Year. */
const places = fc.constantFrom(...zones).chain(({ name, changes }) =>
  fc.record({
    timeZone: fc.constant(name),
    at: fc.oneof(
      { weight: changes.length > 0 ? 3 : 0, arbitrary: near(changes, 36) },
      { weight: 1, arbitrary: near(newYears(), 30) },
      { weight: 1, arbitrary: fc.integer({ min: FIRST, max: LAST }) },
    ),
  }),
);

/** Times of day, half of them in the hours in which clocks change. */
const clocks = fc.oneof(
  fc.integer({ min: 0, max: 96 }).map((quarters) => clockOf(quarters * 15)),
  fc.integer({ min: 0, max: 40 }).map((steps) => clockOf(steps * 5)),
  fc.integer({ min: 22 * 12, max: 24 * 12 }).map((steps) => clockOf(steps * 5)),
);

const windows: fc.Arbitrary<readonly Window[]> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<readonly Window[]>([['00:00', '24:00']]) },
  { weight: 1, arbitrary: fc.constant<readonly Window[]>([]) },
  { weight: 5, arbitrary: fc.uniqueArray(clocks, { minLength: 2, maxLength: 6 }).map(pairUp) },
);

/** A calendar and an instant, with holidays, closures, overrides and breaks in the days around it. */
export const calendarCases: fc.Arbitrary<CalendarCase> = places.chain(({ timeZone, at }) => {
  const dates = fc.integer({ min: -6, max: 12 }).map((days) => dateAfter(at, days));
  const closures = fc.tuple(dates, dates).map(([a, b]) => (a < b ? { from: a, until: b } : { from: b, until: a }));
  const input = fc.record(
    {
      timeZone: fc.constant(timeZone),
      hours: fc.record(Object.fromEntries(weekdays.map((weekday) => [weekday, windows])), { requiredKeys: [] }),
      holidays: fc.array(dates, { maxLength: 3 }),
      holidayHours: windows,
      closures: fc.array(closures, { maxLength: 1 }),
      overrides: fc.dictionary(dates, windows, { maxKeys: 3 }),
      breaks: fc.dictionary(dates, windows, { maxKeys: 3 }),
    },
    { requiredKeys: ['timeZone', 'hours'] },
  );
  return fc.record({ input, at: fc.constant(at) });
});

/** Stretches of up to a day and a half around an instant, in any order, also overlapping. */
export function pausesNear(at: number): fc.Arbitrary<readonly Span[]> {
  const pause = fc.tuple(fc.integer({ min: -HOUR * 24, max: HOUR * 72 }), fc.integer({ min: 0, max: HOUR * 36 }));
  return fc.array(
    pause.map(([offset, length]) => ({ from: at + offset, until: at + offset + length })),
    { maxLength: 4 },
  );
}

function near(instants: readonly number[], hours: number): fc.Arbitrary<number> {
  const minutes = fc.integer({ min: -hours * 12, max: hours * 12 }).map((steps) => steps * 300_000);
  const offsets = fc.oneof(minutes, fc.integer({ min: -hours * HOUR, max: hours * HOUR }));
  return fc
    .tuple(fc.constantFrom(...(instants.length > 0 ? instants : [FIRST])), offsets)
    .map(([at, offset]) => at + offset);
}

function newYears(): readonly number[] {
  return Array.from({ length: 20 }, (_, index) => Date.UTC(2016 + index, 0, 1));
}

/** The days on which the zone's offset changes, as instants less than a day before the change. */
function changesOf(name: string): readonly number[] {
  const zone = IANAZone.create(name);
  const days = Array.from({ length: (LAST - FIRST) / DAY }, (_, index) => FIRST + index * DAY);
  const offsets = days.map((day) => zone.offset(day));
  return days.filter((_, index) => index + 1 < days.length && offsets[index] !== offsets[index + 1]);
}

function dateAfter(at: number, days: number): string {
  return DateTime.fromMillis(at, { zone: 'utc' }).plus({ days }).toISODate() ?? '';
}

function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function pairUp(edges: readonly string[]): readonly Window[] {
  const sorted = edges.toSorted();
  return sorted.flatMap((edge, index) => {
    const next = sorted[index + 1];
    return index % 2 === 0 && next !== undefined ? [[edge, next] as const] : [];
  });
}
