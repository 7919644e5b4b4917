import { expect, test } from 'vitest';
import { reversedKeys, usageMonths } from '../../admin-ui/desk/usage-months.ts';
import type { UsageRecord } from '../../admin-ui/desk/contract-calls.ts';

const recorded = { by: 'desk', at: '2026-11-01T00:00:00Z' };
const use = (key: string, at: string, meteredMinutes: number, more: Partial<UsageRecord> = {}): UsageRecord => ({
  key,
  item: '1',
  feature: 'support-hours',
  at,
  minutes: meteredMinutes,
  meteredMinutes,
  totalMinutes: 0,
  recorded,
  ...more,
});

test('uses of a month are summed, and what was taken back is taken off', () => {
  const entries = [
    use('a', '2026-10-03T10:00:00Z', 30),
    use('b', '2026-10-09T10:00:00Z', 15),
    use('c', '2026-11-02T10:00:00Z', 45),
    use('d', '2026-10-09T10:00:00Z', -15, { reverses: 'b' }),
  ];
  expect(usageMonths(entries, (instant) => instant.slice(0, 7))).toEqual([
    { feature: 'support-hours', month: '2026-10', minutes: 30 },
    { feature: 'support-hours', month: '2026-11', minutes: 45 },
  ]);
  expect([...reversedKeys(entries)]).toEqual(['b']);
});
