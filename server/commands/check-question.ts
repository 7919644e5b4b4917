import { answerQuestion, explainQuestion, type Answer, type Outcome } from '../../engine/index.ts';
import { worldAsKnown } from './known-world.ts';
import { bringContract, hasMember, momentOf } from './stored-contract.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Answers one question; with the condition tree of every rule when the question asks to explain, and as it was known at an
 * instant when the question names one.
 */
export async function checkQuestion(question: unknown, around: Surroundings): Promise<Outcome<Answer>> {
  const body = await bringContract(question, around);
  const explain = hasMember(body, 'explain') && body.explain === true;
  const world = worldAsKnown(around, momentOf(body, around.now()).knownAt);
  return explain ? explainQuestion(body, world) : answerQuestion(body, world);
}
