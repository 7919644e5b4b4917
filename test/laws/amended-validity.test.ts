import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amended, anyAmendment } from './amended-questions.ts';
import { heldBy, saidAt } from './held-answers.ts';

const CASES = { numRuns: 10_000 };
const PATIENCE = { timeout: 300_000 };
const DAY_MS = 86_400_000;

test('with an amendment too, validity ends where the answer changes, and not before', PATIENCE, () => {
  fc.assert(
    fc.property(
      amended(anyAmendment),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
      ({ amended: other }, shares) => {
        const held = heldBy(other);
        fc.pre(held !== undefined);
        const { from, said, until } = held;
        if (Number.isFinite(until)) expect(saidAt(other, until)).not.toBe(said);
        if (Number.isFinite(from)) expect(saidAt(other, from - 1)).not.toBe(said);
        const at = Date.parse(other.at);
        const [first, last] = [Math.max(from, at - 400 * DAY_MS), Math.min(until, at + 400 * DAY_MS) - 1];
        for (const share of [0, 1, ...shares])
          expect(saidAt(other, Math.floor(first + share * (last - first)))).toBe(said);
      },
    ),
    CASES,
  );
});
