// @vitest-environment node
import { expect, test } from 'vitest';
import {
  addBreak,
  addFirstWindow,
  addWindow,
  lengthOf,
  moveWindow,
  type Edge,
} from '../../admin-ui/pages/editor/hours/window-changes.ts';
import { printWindows, readWindows } from '../../admin-ui/pages/editor/hours/windows-text.ts';
import { levelOf, squaresOf, specialDays } from '../../admin-ui/pages/editor/hours/year-months.ts';
import { readHours } from '../../admin-ui/pages/editor/hours/draft-calendar.ts';
import { regionName } from '../../admin-ui/pages/editor/hours/region-name.ts';
import { draftOf, hoursOfYear, type CatalogCalendar, type Windows } from '../../engine/index.ts';
import { readCatalog, revisionOf } from '../fixtures/world.ts';

const day = (...windows: readonly (readonly [string, string])[]): Windows => windows;
const halves = day(['08:00', '12:00'], ['13:00', '18:00']);

test.each([
  ['8-12, 13:30 bis 18', '08:00–12:00, 13:30–18:00'],
  ['13–18 und 8–12', '08:00–12:00, 13:00–18:00'],
  ['8 Uhr bis 18 Uhr', '08:00–18:00'],
  ['22:00 - 24:00', '22:00–24:00'],
  ['24 h', '00:00–24:00'],
  ['rund um die Uhr', '00:00–24:00'],
  ['geschlossen', ''],
  ['', ''],
  ['8-25', undefined],
  ['24:15-24:30', undefined],
  ['morgens', undefined],
  ['8-9-10', undefined],
  ['<b>8-12</b>', undefined],
])('hours that are typed as %j are read as %j', (text, expected) => {
  const read = readWindows(text);
  expect(read && printWindows(read)).toBe(expected);
});

test.each<[string, number, Edge, number, string]>([
  ['the closing moves on its own', 1, 'until', 15, '08:00–12:00, 13:00–18:15'],
  ['the opening stops at the window before', 1, 'from', -120, '08:00–12:00, 12:00–18:00'],
  ['a closing never passes the next opening', 0, 'until', 600, '08:00–13:00, 13:00–18:00'],
  ['a window keeps a quarter of an hour', 0, 'until', -600, '08:00–08:15, 13:00–18:00'],
  ['a whole window moves with its length', 1, 'both', 600, '08:00–12:00, 19:00–24:00'],
  ['a whole window stops at midnight', 0, 'both', -600, '00:00–04:00, 13:00–18:00'],
])('%s', (_, index, edge, minutes, expected) => {
  expect(printWindows(moveWindow(halves, index, edge, minutes))).toBe(expected);
});

test('a window is put where there is room, and none where there is not', () => {
  expect(printWindows(addWindow(halves, 12 * 60, 15 * 60))).toBe('08:00–12:00, 12:00–13:00, 13:00–18:00');
  expect(addWindow(day(['00:00', '24:00']), 600, 660)).toEqual([['00:00', '24:00']]);
  expect(printWindows(addFirstWindow([]))).toBe('08:00–17:00');
  expect(printWindows(addFirstWindow(day(['08:00', '17:00'])))).toBe('00:00–08:00, 08:00–17:00');
});

test('a break is cut out of the longest window, and short ones have none', () => {
  expect(printWindows(addBreak(day(['08:00', '18:00'])))).toBe('08:00–12:30, 13:30–18:00');
  expect(lengthOf(addBreak(day(['08:00', '18:00'])))).toBe(540);
  expect(addBreak(day(['08:00', '10:00']))).toEqual([['08:00', '10:00']]);
});

const revision = revisionOf(readCatalog('conference-tv'));
const content = draftOf(revision);
const calendar = content.catalog.calendars?.[0] as CatalogCalendar;

test('a year has a square for each day in its week and month, holidays named and closed', () => {
  const input = readHours(calendar, content, revision.holidays);
  if (!input.ok) throw new Error('the calendar cannot be asked');
  const list = revision.holidays.find(({ region }) => region === 'DE-HH');
  const issue = {
    code: 'undecided-day',
    level: 'warning',
    pointer: '',
    detail: '',
    params: { date: '2026-12-24' },
  } as const;
  const months = squaresOf(hoursOfYear(input.value, 2026), list, [issue]);
  expect(months.flatMap(({ squares }) => squares)).toHaveLength(365);
  const find = (date: string) => months.flatMap(({ squares }) => squares).find((square) => square.date === date);
  expect(find('2026-11-24')).toMatchObject({ column: 1, row: 4, level: 3, decidedBy: 'weekday' });
  expect(find('2026-12-25')).toMatchObject({ level: 0, decidedBy: 'holiday', holiday: { de: '1. Weihnachtstag' } });
  expect(specialDays(months).map(({ date }) => date)).toContain('2026-12-24');
  expect(find('2026-12-24')?.issue).toBe(issue);
});

test.each([
  [0, 0],
  [60, 1],
  [480, 2],
  [600, 3],
  [900, 4],
  [1440, 5],
  [1380, 5],
])('a day that is open for %i minutes is coloured by level %i', (minutes, level) => {
  expect(levelOf(minutes)).toBe(level);
});

test.each([
  [
    'windows that overlap',
    {
      ...calendar,
      hours: {
        mon: [
          ['08:00', '12:00'],
          ['11:00', '13:00'],
        ],
      },
    },
  ],
  ['windows that are no times', { ...calendar, hours: { mon: [['8', '25']] } }],
  ['hours of no shape', { ...calendar, hours: { mon: 'all day' } }],
  [
    'a closure that ends before it begins',
    { ...calendar, closures: [{ from: '2026-02-02', until: '2026-02-01', reason: { de: 'x' } }] },
  ],
])('%s are not asked, and say so', (_, broken) => {
  expect(readHours(broken as unknown as CatalogCalendar, content, revision.holidays).ok).toBe(false);
});

test('regions are named by country and part', () => {
  expect([regionName('DE-HH', 'de'), regionName('CH', 'en')]).toEqual(['Deutschland, HH', 'Switzerland']);
});
