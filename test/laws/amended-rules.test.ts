import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAsker } from '../../engine/decision/asker.ts';
import { listCandidates } from '../../engine/decision/candidates.ts';
import { examine } from '../../engine/decision/facts.ts';
import { judge } from '../../engine/decision/judgement.ts';
import { readSituation } from '../../engine/decision/read-situation.ts';
import { fireByReference } from '../../engine/rules/reference.ts';
import { seedWorld } from '../fixtures/world.ts';
import { amended, anyAmendment } from './amended-questions.ts';

const CASES = { numRuns: 10_000 };
const PATIENCE = { timeout: 300_000 };

test('of a contract with an amendment, compiled and reference rules fire alike', PATIENCE, async () => {
  await fc.assert(
    fc.asyncProperty(amended(anyAmendment), async ({ amended: other }) => {
      const situation = readSituation(readAsker(other, seedWorld), other, seedWorld);
      fc.pre(situation.ok);
      for (const candidate of listCandidates(situation.value)) {
        const { facts } = examine(candidate, situation.value);
        const { ruleSets } = candidate.revision.revision;
        const { fired } = await fireByReference(ruleSets, other.feature, facts);
        const own = judge(candidate, situation.value).firing.fired.map(({ id }) => id);
        expect(own).toEqual(fired.map(({ id }) => id));
      }
    }),
    CASES,
  );
});
