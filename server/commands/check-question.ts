import { answerQuestion, explainQuestion, type Answer, type Outcome } from '../../engine/index.ts';
import { hasMember, resolveContract } from './stored-contract.ts';
import { type Surroundings, worldNow } from './surroundings.ts';

/** Answers one question; with the condition tree of every rule when the question asks to explain. */
export async function checkQuestion(question: unknown, around: Surroundings): Promise<Outcome<Answer>> {
  const resolved = await resolveContract(question, around.contracts);
  if (resolved.kind === 'unknown') return { ok: false, issues: [resolved.issue] };
  const explain = hasMember(resolved.body, 'explain') && resolved.body.explain === true;
  return explain ? explainQuestion(resolved.body, worldNow(around)) : answerQuestion(resolved.body, worldNow(around));
}
