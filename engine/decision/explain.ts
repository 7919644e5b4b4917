import type { Answer, CandidateExplanation } from '../generated/types.ts';
import { validateQuestion } from '../generated/validators.js';
import { failure, success, type Outcome } from '../outcome.ts';
import { fireByReference } from '../rules/reference.ts';
import { listCandidates } from './candidates.ts';
import { check } from './check.ts';
import { grantOf } from './decide.ts';
import { examine } from './facts.ts';
import { readAsker, readSituation } from './read-question.ts';
import { shapeIssues } from './shape.ts';
import type { Situation } from './situation.ts';
import type { World } from './world.ts';

/** Answers one question and adds, for each candidate, every rule that was asked with what its conditions came to. */
export async function explainQuestion(body: unknown, world: World): Promise<Outcome<Answer>> {
  if (!validateQuestion(body)) return failure(shapeIssues(validateQuestion.errors, ''));
  const asker = readAsker(body, world);
  const situation = asker.ok ? readSituation(asker.value, body.feature, body) : asker;
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
