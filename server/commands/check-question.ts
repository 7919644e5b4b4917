import { answerQuestion, explainQuestion, type Answer, type Outcome } from '../../engine/index.ts';
import { bringContract, hasMember } from './stored-contract.ts';
import { type Surroundings, worldNow } from './surroundings.ts';

/** Answers one question; with the condition tree of every rule when the question asks to explain. */
export async function checkQuestion(question: unknown, around: Surroundings): Promise<Outcome<Answer>> {
  const body = await bringContract(question, around.contracts);
  const explain = hasMember(body, 'explain') && body.explain === true;
  return explain ? explainQuestion(body, worldNow(around)) : answerQuestion(body, worldNow(around));
}
