import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, draftAt } from '../../admin-ui/asking/draft-address.ts';
import type { Draft } from '../../admin-ui/asking/draft.ts';

const some = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom('a,b', 'a%2Cb', '100 %', '<script>', '😀', 'a&b=c', '+'),
);
const members = fc.dictionary(fc.constantFrom('severity', 'minutes', 'case'), some).map((entries) => ({ ...entries }));
const draft: fc.Arbitrary<Draft> = fc.record({
  catalog: some,
  items: fc.array(
    fc.record({
      offering: some,
      tier: some,
      options: fc.array(some, { maxLength: 3 }),
      from: some,
      until: fc.string(),
    }),
    { maxLength: 3 },
  ),
  systems: fc.array(
    fc.record({ id: some, delivered: fc.string(), endOfService: fc.string(), endOfServiceAnnounced: fc.string() }),
    { maxLength: 2 },
  ),
  usage: fc.array(fc.record({ feature: some, minutes: fc.string(), at: fc.string() }), { maxLength: 2 }),
  attributes: members,
  feature: some,
  at: some,
  context: members,
});

// LAW: reading what was written gives the draft back.
test('a link asks the same question again, whatever is typed', () => {
  fc.assert(
    fc.property(draft, (asked) => {
      expect(draftAt(addressOf(asked))).toEqual(asked);
    }),
    { numRuns: 500 },
  );
});

test('a plain question reads plainly', () => {
  const asked: Draft = {
    catalog: 'groupios',
    items: [{ offering: 'support-model', tier: 'm', options: [], from: '2026-01-01', until: '' }],
    systems: [],
    usage: [],
    attributes: {},
    feature: 'support-hours',
    at: '2026-11-24T10:00:00+01:00',
    context: { minutes: '25', severity: '' },
  };
  expect(addressOf(asked)).toBe(
    '?catalog=groupios&feature=support-hours&at=2026-11-24T10:00:00%2B01:00&item=support-model,m,2026-01-01&c.minutes=25',
  );
});

test('an address without a catalog asks nothing', () => {
  expect(draftAt('?feature=support-hours')).toBeUndefined();
});
