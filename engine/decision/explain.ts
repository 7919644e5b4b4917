import type { Answer, CandidateExplanation } from '../generated/types.ts';
import { validateQuestion } from '../generated/validators.js';
import { success, type Outcome } from '../outcome.ts';
import { readShape } from '../shape.ts';
import { fireByReference, type ExplainedFiring } from '../rules/reference.ts';
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

/** What each candidate was asked; those that the same is known of are asked once. */
async function explain(situation: Situation): Promise<readonly CandidateExplanation[]> {
  const asked = new Map<string, ExplainedFiring>();
  const explanations: CandidateExplanation[] = [];
  for (const candidate of listCandidates(situation)) {
    const { facts } = examine(candidate, situation);
    const { revision, ruleSets } = candidate.revision.revision;
    const known = JSON.stringify([revision, facts]);
    const firing = asked.get(known) ?? (await fireByReference(ruleSets, situation.feature, facts));
    asked.set(known, firing);
    explanations.push({ candidate: grantOf(candidate), rules: firing.explanations });
  }
  return explanations;
}
