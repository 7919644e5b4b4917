import type { Answer, CandidateExplanation } from '../generated/types.ts';
import { validateQuestion } from '../generated/validators.js';
import { success, type Outcome } from '../outcome.ts';
import { readShape } from '../shape.ts';
import { fireByReference } from '../rules/reference.ts';
import { listCandidates } from './candidates.ts';
import { check } from './check.ts';
import { grantOf } from './decide.ts';
import { examine } from './facts.ts';
import { readAsker } from './asker.ts';
import { readSituation } from './read-situation.ts';
import type { Situation } from './situation.ts';
import type { World } from './world.ts';

/** Answers one question and adds, for each candidate, every rule that was asked with what its conditions came to. */
export async function explainQuestion(body: unknown, world: World): Promise<Outcome<Answer>> {
  const question = readShape(validateQuestion, body);
  if (!question.ok) return question;
  const situation = readSituation(readAsker(question.value, world), question.value, world);
  if (!situation.ok) return situation;
  return success({ ...check(situation.value), explanation: await explain(situation.value) });
}

function explain(situation: Situation): Promise<readonly CandidateExplanation[]> {
  return Promise.all(
    listCandidates(situation).map(async (candidate) => {
      const { facts } = examine(candidate, situation);
      const { ruleSets } = candidate.revision.revision;
      const { explanations } = await fireByReference(ruleSets, situation.feature, facts);
      return { candidate: grantOf(candidate), rules: explanations };
    }),
  );
}
