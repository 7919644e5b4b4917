import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  answerBatch,
  answerQuestion,
  listEntitlements,
  type Answer,
  type AnswerDecision,
  type Revision,
} from '../../engine/index.ts';
import { readCatalog, revisionOf, seedWorld, vendors, worldOf } from '../fixtures/world.ts';
import { questions, type Sent } from './questions.ts';

const CASES = { numRuns: 10_000 };
const PATIENCE = { timeout: 120_000 };
const WORTH: Readonly<Record<AnswerDecision, number>> = { denied: 0, chargeable: 1, granted: 2 };

function ask(question: Sent, world = seedWorld): Answer {
  const answer = answerQuestion(question, world);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
}

test('the same question has the same answer', PATIENCE, () => {
  fc.assert(
    fc.property(questions, (question) => {
      expect(ask(structuredClone(question))).toEqual(ask(question));
    }),
    CASES,
  );
});

test('a batch equals single questions', PATIENCE, () => {
  fc.assert(
    fc.property(fc.array(questions, { maxLength: 4 }), (list) => {
      const batch = answerBatch({ questions: list }, seedWorld);
      expect(batch).toEqual({ ok: true, value: { decisions: list.map((question) => ask(question)) } });
    }),
    CASES,
  );
});

test('the list of entitlements equals a check of each feature', PATIENCE, () => {
  fc.assert(
    fc.property(questions, fc.nat(), ({ contract, at, context }, turn) => {
      const list = listEntitlements({ contract, at, context }, seedWorld);
      if (!list.ok) throw new Error(JSON.stringify(list.issues));
      const checked = everyFourth(list.value.entitlements, turn);
      expect(checked).toEqual(checked.map(({ feature }) => ({ ...ask({ contract, at, context, feature }), feature })));
    }),
    CASES,
  );
});

test('the order in which rules are written does not matter', PATIENCE, () => {
  const shuffled = worldOf(
    vendors.map((id) => {
      const revision = revisionOf(readCatalog(id));
      return revisionOf(revision.catalog, { ruleSets: reversed(revision.ruleSets) });
    }),
  );
  fc.assert(
    fc.property(questions, (question) => {
      const { reason, ...answer } = ask(question, shuffled);
      const { reason: expected, ...wanted } = ask(question);
      expect(reason.rule).toBe(expected.rule);
      expect(answer.decision).toBe(wanted.decision);
      expect(answer.conditions.map(({ code }) => code).sort()).toEqual(
        wanted.conditions.map(({ code }) => code).sort(),
      );
    }),
    CASES,
  );
});

test('an option never removes a right', PATIENCE, () => {
  fc.assert(
    fc.property(questions, (question) => {
      const bare = { ...question.contract, items: question.contract.items.map((item) => ({ ...item, options: [] })) };
      const without = ask({ ...question, contract: bare });
      expect(WORTH[ask(question).decision]).toBeGreaterThanOrEqual(WORTH[without.decision]);
    }),
    CASES,
  );
});

test('every reason cites a place that its revision has', PATIENCE, () => {
  const revisions = new Map(vendors.map((id): [string, Revision] => [id, revisionOf(readCatalog(id))]));
  fc.assert(
    fc.property(questions, (question) => {
      const revision = revisions.get(question.contract.catalog) as Revision;
      for (const { pointer } of ask(question).reasons)
        if (pointer !== null) expect(placeIn(revision, pointer)).toBeDefined();
    }),
    CASES,
  );
});

/** One of four entries in turn, so that all have been seen after few cases. */
function everyFourth<Entry>(entries: readonly Entry[], turn: number): readonly Entry[] {
  return entries.filter((_, index) => index % 4 === turn % 4);
}

function reversed(ruleSets: Revision['ruleSets']): Revision['ruleSets'] {
  return [...ruleSets].reverse().map((ruleSet) => ({ ...ruleSet, rules: [...ruleSet.rules].reverse() }));
}

function placeIn(revision: Revision, pointer: string): unknown {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps.reduce<unknown>(
    (place, step) => (place as Readonly<Record<string, unknown>> | undefined)?.[step],
    revision,
  );
}
