import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { KnownFact, World } from '../../engine/index.ts';
import { readCatalog, revisionOf, seedWorld, vendors, worldOf } from '../fixtures/world.ts';
import { heldBy, saidAt, type Held } from './held-answers.ts';
import { questions, type Sent } from './questions.ts';

const CASES = { numRuns: 10_000 };
/** Each asks of 19,200 half hours. */
const WALKS = { numRuns: 5 };
const PATIENCE = { timeout: 240_000 };
const HALF_HOUR_MS = 1_800_000;
const QUARTER_DAY_MS = 12 * HALF_HOUR_MS;
const SPAN_MS = 1_600 * QUARTER_DAY_MS;

/** The world of the five catalogs while the vendors are closed now and then. */
const closedWorld = worldOf(
  vendors.map((id) => revisionOf(readCatalog(id))),
  undefined,
  [
    ['2026-11-23', '2026-11-25'],
    ['2026-12-24', '2027-01-03'],
    ['2027-03-05', '2027-03-05'],
  ].map(([from = '', until = '']): KnownFact => ({ id: from, kind: 'closure', from, until, note: { en: 'closed' } })),
);

test.each([
  ['validity ends where the answer changes, and not before', seedWorld],
  ['and so it does while the vendor is closed now and then', closedWorld],
])('%s', PATIENCE, (_what, world) => {
  fc.assert(
    fc.property(
      questions,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }),
      (question, shares) => {
        const at = Date.parse(question.at);
        const { from, said, until } = held(question, world);
        expect(from).toBeLessThanOrEqual(at);
        expect(until).toBeGreaterThan(at);
        if (Number.isFinite(until)) expect(saidAt(question, until, world)).not.toBe(said);
        if (Number.isFinite(from)) expect(saidAt(question, from - 1, world)).not.toBe(said);
        for (const instant of within(from, until, at, shares)) expect(saidAt(question, instant, world)).toBe(said);
      },
    ),
    CASES,
  );
});

test('no half hour of any six hours in the next 400 days tells otherwise', PATIENCE, () => {
  fc.assert(
    fc.property(questions, fc.integer({ min: 0, max: 4 * 400 - 1 }), (question, quarters) => {
      const from = Date.parse(question.at) + quarters * QUARTER_DAY_MS;
      expectTheSame(question, from, from + QUARTER_DAY_MS);
    }),
    CASES,
  );
});

test('no half hour at all of the next 400 days tells otherwise', PATIENCE, () => {
  fc.assert(
    fc.property(questions, (question) => {
      const at = Date.parse(question.at);
      expectTheSame(question, at, at + SPAN_MS);
    }),
    WALKS,
  );
});

/** The answer says the same in every half hour, as long as it is said to. */
function expectTheSame(question: Sent, from: number, until: number): void {
  const { said, until: holdsUntil } = held(question);
  const end = Math.min(holdsUntil, until);
  for (let instant = from; instant < end; instant += HALF_HOUR_MS) expect(saidAt(question, instant)).toBe(said);
}

function held(question: Sent, world: World = seedWorld): Held {
  const answer = heldBy(question, world);
  if (!answer) throw new Error(`no answer to ${JSON.stringify(question)}`);
  return answer;
}

/** Instants inside the bounds and the 400 days before and after: their first and last, and some between. */
function within(from: number, until: number, at: number, shares: readonly number[]): readonly number[] {
  const first = Math.max(from, at - SPAN_MS);
  const last = Math.min(until, at + SPAN_MS) - 1;
  return [first, last, ...shares.map((share) => Math.floor(first + share * (last - first)))];
}
