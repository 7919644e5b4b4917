import { expect, test } from 'vitest';
import { stretchesOf, ticksOf } from '../../admin-ui/asking/clock-face.ts';

const course = (from: string, until: string) => [{ from: Date.parse(from), until: Date.parse(until), open: true }];

test('stretches lie side by side and fill the whole', () => {
  const [first, second] = stretchesOf([
    { from: 0, until: 25, open: true },
    { from: 25, until: 100, open: false },
  ]);
  expect([first, second]).toEqual([
    { runs: true, start: 0, width: 25 },
    { runs: false, start: 25, width: 75 },
  ]);
});

test.each([
  ['two hours', '2026-11-24T16:00:00+01:00', '2026-11-24T18:00:00+01:00', ['17:00']],
  ['a night', '2026-11-24T17:00:00+01:00', '2026-11-25T09:00:00+01:00', ['Mi., 25.11.', '06:00']],
  [
    'a weekend',
    '2026-11-27T17:00:00+01:00',
    '2026-11-30T09:00:00+01:00',
    ['Sa., 28.11.', 'So., 29.11.', 'Mo., 30.11.'],
  ],
  ['the day the clocks change', '2026-10-25T00:30:00+02:00', '2026-10-25T11:00:00+01:00', ['03:00', '06:00', '09:00']],
])('%s has readable ticks', (_name, from, until, texts) => {
  const ticks = ticksOf(course(from, until), 'Europe/Berlin', 'de');
  expect(ticks.map(({ text }) => text)).toEqual(texts);
  expect(ticks.every(({ place }) => place > 0 && place < 100)).toBe(true);
});

test('no course has more ticks than fit', () => {
  for (const minutes of [1, 10, 45, 90, 600, 2_000, 20_000, 160_000]) {
    const ticks = ticksOf([{ from: 0, until: minutes * 60_000, open: true }], 'Asia/Kathmandu', 'en');
    expect(ticks.length).toBeLessThanOrEqual(4);
  }
});
