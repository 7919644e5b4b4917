import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerBatch, answerQuestion, type Amendment, type Answer } from '../../engine/index.ts';
import { seedWorld } from '../fixtures/world.ts';
import { amended, anyAmendment, isoDay, someDays } from './amended-questions.ts';
import type { Sent } from './questions.ts';

const PATIENCE = { timeout: 300_000 };
const RUNS = { numRuns: 10_000 };
const DAY_MS = 86_400_000;
const RANK = { granted: 2, chargeable: 1, denied: 0 } as const;
function answerTo(question: object): Answer | undefined {
  const answer = answerQuestion(question, seedWorld);
  return answer.ok ? answer.value : undefined;
}

test('including a feature, or allowing more of it, never takes a right away', PATIENCE, () => {
  const generous = ({ feature }: Sent) =>
    fc.oneof(
      someDays.map((own): Amendment => ({ kind: 'include', feature, ...own })),
      someDays.map((own): Amendment => ({ kind: 'allowance', feature, amount: 'unlimited', unit: 'hours', ...own })),
    );
  fc.assert(
    fc.property(amended(generous), ({ question, amended: other }) => {
      const [before, after] = [answerTo(question), answerTo(other)];
      fc.pre(before !== undefined && after !== undefined);
      expect(RANK[after.decision]).toBeGreaterThanOrEqual(RANK[before.decision]);
    }),
    RUNS,
  );
});

/** An answer without what it says of later: how long it holds, and what waiting would bring. */
function heldNow(answer: Answer) {
  return { ...answer, validity: null, alternatives: answer.alternatives.filter(({ kind }) => kind !== 'wait') };
}

test(
  'an amendment that is over, or has not begun, changes nothing of an answer but what it says of later',
  PATIENCE,
  () => {
    const elsewhen = (question: Sent) =>
      fc
        .tuple(anyAmendment(question), fc.boolean(), fc.integer({ min: 2, max: 700 }))
        .map(([amendment, past, distance]) => {
          const day = Math.floor(Date.parse(question.at) / DAY_MS);
          const own = past
            ? { from: isoDay(day - distance), until: isoDay(day - 2) }
            : { from: isoDay(day + distance) };
          const { from: _from, until: _until, ...bare } = amendment as Amendment & { from?: string; until?: string };
          return (
            bare.kind === 'term' ? { kind: 'exclude', feature: question.feature, ...own } : { ...bare, ...own }
          ) as Amendment;
        });
    fc.assert(
      fc.property(amended(elsewhen), ({ question, amended: other }) => {
        const [before, after] = [answerTo(question), answerTo(other)];
        fc.pre(before !== undefined && after !== undefined);
        expect(heldNow(after)).toEqual(heldNow(before));
      }),
      RUNS,
    );
  },
);

test('a batch equals single questions', PATIENCE, () => {
  fc.assert(
    fc.property(amended(anyAmendment), ({ amended: other }) => {
      const single = answerTo(other);
      fc.pre(single !== undefined);
      const { contract, ...asked } = other;
      const batch = answerBatch({ contract, questions: [asked, other] }, seedWorld);
      expect(batch).toMatchObject({ ok: true, value: { decisions: [single, single] } });
    }),
    RUNS,
  );
});
