import { expect, test } from 'vitest';
import { instantIn, localIn, minuteIn } from '../../admin-ui/zone-time.ts';

test.each([
  ['a winter day', '2026-11-24T10:00', '2026-11-24T10:00:00+01:00'],
  ['a summer day', '2026-07-01T10:00', '2026-07-01T10:00:00+02:00'],
  ['a time that does not exist lies after the gap', '2026-03-29T02:30', '2026-03-29T03:30:00+02:00'],
  ['of a time that exists twice the first is meant', '2026-10-25T02:30', '2026-10-25T02:30:00+02:00'],
  ['no time', '2026-10-25', undefined],
  ['an impossible day', '2026-13-25T10:00', undefined],
])('%s in Berlin: %s is %s', (_, local, instant) => {
  expect(instantIn('Europe/Berlin', local)).toBe(instant);
});

test('zones of half hours and west of Greenwich', () => {
  expect(instantIn('Asia/Kolkata', '2026-11-24T10:00')).toBe('2026-11-24T10:00:00+05:30');
  expect(instantIn('America/St_Johns', '2026-11-24T10:00')).toBe('2026-11-24T10:00:00-03:30');
});

test('an instant is shown in the zone of the catalog', () => {
  expect(localIn('Europe/Berlin', '2026-11-24T09:00:00Z')).toBe('2026-11-24T10:00');
  expect(localIn('Europe/Berlin', 'never')).toBe('');
  expect(minuteIn('Europe/Berlin', Date.parse('2026-11-24T09:00:42.5Z'))).toBe('2026-11-24T10:00:00+01:00');
});
