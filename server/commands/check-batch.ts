import { answerBatch, type Answer, type Issue, type Outcome } from '../../engine/index.ts';
import { hasMember, resolveContract, type Resolved } from './stored-contract.ts';
import { type Surroundings, worldNow } from './surroundings.ts';

/** One decision of a batch: the answer, or what stands in its way. */
export type BatchDecision = Answer | { readonly problem: readonly Issue[] };

/** Answers many questions in their order, each as if it were asked alone at the same moment. */
export async function checkBatch(batch: unknown, around: Surroundings): Promise<Outcome<readonly BatchDecision[]>> {
  const shared = await resolveContract(batch, around.contracts);
  if (shared.kind === 'unknown') return { ok: false, issues: [shared.issue] };
  const questions = await resolveQuestions(shared.body, around);
  const answered = answerBatch(withQuestions(shared.body, questions), worldNow(around));
  if (!answered.ok) return answered;
  const decisions = answered.value.decisions.map((decision, index): BatchDecision => {
    const question = questions[index];
    return question?.kind === 'unknown' ? { problem: [question.issue] } : decision;
  });
  return { ok: true, value: decisions };
}

async function resolveQuestions(batch: unknown, { contracts }: Surroundings): Promise<readonly Resolved[]> {
  const questions: unknown = hasMember(batch, 'questions') ? batch.questions : [];
  if (!Array.isArray(questions)) return [];
  return Promise.all(questions.map((question: unknown) => resolveContract(question, contracts)));
}

// A question about an unknown contract stays in its place, as one that nothing is asked of.
function withQuestions(batch: unknown, questions: readonly Resolved[]): unknown {
  if (questions.length === 0 || typeof batch !== 'object') return batch;
  return { ...batch, questions: questions.map((question) => (question.kind === 'resolved' ? question.body : {})) };
}
