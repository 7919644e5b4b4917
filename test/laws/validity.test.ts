import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerQuestion, type Answer, type KnownFact, type World } from '../../engine/index.ts';
import { readCatalog, revisionOf, seedWorld, vendors, worldOf } from '../fixtures/world.ts';
import { questions, type Sent } from './questions.ts';

const PATIENCE = { timeout: 240_000 };
const HALF_HOUR_MS = 1_800_000;
const QUARTER_DAY_MS = 21_600_000;
const SPAN_MS = 1_600 * QUARTER_DAY_MS;

/** What an answer says but for its time; nothing where no revision was in force. */
function saidAt(question: Sent, at: number, world: World = seedWorld): string {
  const answer = answerQuestion({ ...question, at: new Date(at).toISOString() }, world);
  if (!answer.ok) return 'nothing';
  const { decision, reason, value, conditions, allowance }: Answer = answer.value;
  return JSON.stringify([decision, reason, value, conditions, allowance]);
}

function boundsOf(question: Sent, world: World = seedWorld): { readonly from: number; readonly until: number } {
  const answer = answerQuestion(question, world);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  const { from, until } = answer.value.validity;
  return {
    from: from === null ? Number.NEGATIVE_INFINITY : Date.parse(from),
    until: until === null ? Number.POSITIVE_INFINITY : Date.parse(until),
  };
}

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
  ['validity ends where the answer changes, and not before', seedWorld, 10_000],
  ['and so it does while the vendor is closed now and then', closedWorld, 3_000],
])('%s', PATIENCE, (_what, world, numRuns) => {
  fc.assert(
    fc.property(
      questions,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }),
      (question, shares) => {
        const at = Date.parse(question.at);
        const said = saidAt(question, at, world);
        const { from, until } = boundsOf(question, world);
        expect(from).toBeLessThanOrEqual(at);
        expect(until).toBeGreaterThan(at);
        if (Number.isFinite(until)) expect(saidAt(question, until, world)).not.toBe(said);
        if (Number.isFinite(from)) expect(saidAt(question, from - 1, world)).not.toBe(said);
        for (const instant of within(from, until, at, shares)) expect(saidAt(question, instant, world)).toBe(said);
      },
    ),
    { numRuns },
  );
});

test('no half hour of any six hours in the next 400 days tells otherwise', PATIENCE, () => {
  fc.assert(
    fc.property(questions, fc.integer({ min: 0, max: 4 * 400 - 1 }), (question, quarters) => {
      const from = Date.parse(question.at) + quarters * QUARTER_DAY_MS;
      expectTheSame(question, from, from + QUARTER_DAY_MS);
    }),
    { numRuns: 10_000 },
  );
});

test('no half hour of the next 400 days tells otherwise', PATIENCE, () => {
  fc.assert(
    fc.property(questions, (question) => {
      const at = Date.parse(question.at);
      expectTheSame(question, at, at + SPAN_MS);
    }),
    { numRuns: 10 },
  );
});

/** The answer says the same in every half hour, as long as it is said to. */
function expectTheSame(question: Sent, from: number, until: number): void {
  const said = saidAt(question, Date.parse(question.at));
  const end = Math.min(boundsOf(question).until, until);
  for (let instant = from; instant < end; instant += HALF_HOUR_MS) expect(saidAt(question, instant)).toBe(said);
}

/** Instants inside the bounds: their first and last, and some between. */
function within(from: number, until: number, at: number, shares: readonly number[]): readonly number[] {
  const first = Math.max(from, at - SPAN_MS);
  const last = Math.min(until, at + SPAN_MS) - 1;
  return [first, last, ...shares.map((share) => Math.floor(first + share * (last - first)))];
}
