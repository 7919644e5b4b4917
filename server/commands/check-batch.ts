import { answerBatch, type BatchAnswers, type Outcome } from '../../engine/index.ts';
import { bringContract, hasMember } from './stored-contract.ts';
import { type Surroundings, worldNow } from './surroundings.ts';

/** Answers many questions in their order, each as if it were asked alone at the same moment. */
export async function checkBatch(batch: unknown, around: Surroundings): Promise<Outcome<BatchAnswers>> {
  const body = await bringContract(batch, around.contracts);
  return answerBatch(await bringContracts(body, around), worldNow(around));
}

async function bringContracts(batch: unknown, { contracts }: Surroundings): Promise<unknown> {
  if (!hasMember(batch, 'questions') || !Array.isArray(batch.questions)) return batch;
  const questions = await Promise.all(batch.questions.map((question) => bringContract(question, contracts)));
  return { ...batch, questions };
}
