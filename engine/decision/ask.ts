import type { Answer, Batch, BatchQuestion, Entitlements, Question } from '../generated/types.ts';
import { validateBatch, validateEntitlementsQuestion, validateQuestion } from '../generated/validators.js';
import type { Issue } from '../issue.ts';
import { below } from '../catalog/place.ts';
import { success, type Outcome } from '../outcome.ts';
import { readShape } from '../shape.ts';
import { check } from './check.ts';
import { readAsker, rememberAsker, type Asker } from './asker.ts';
import { readSituation, type AskedFor } from './read-situation.ts';
import type { World } from './world.ts';

/** The answers of a batch, in the order of its questions. */
export type BatchAnswers = { readonly decisions: readonly BatchDecision[] };

/** The answer to a question of a batch, or the issues of one that cannot be read. */
export type BatchDecision = Answer | { readonly problem: readonly Issue[] };

/**
 * Answers one question.
 * @issue bad-shape and those of readAsker and readSituation
 * @example { contract, feature: 'remote-support' } → { decision: 'granted', reason: { code: 'included', … }, … }
 */
export function answerQuestion(body: unknown, world: World): Outcome<Answer> {
  const question = readShape(validateQuestion, body);
  return question.ok ? answerBy(readAsker(question.value, world), question.value, world) : question;
}

/**
 * Answers many questions; each as if it were asked alone.
 * LAW: a batch equals single questions (test/laws/decision.test.ts).
 */
export function answerBatch(body: unknown, world: World): Outcome<BatchAnswers> {
  const answers = answerInTurn(body, world);
  return answers.ok ? success({ decisions: [...answers.value] }) : answers;
}

/** The same answers, each worked out when it is taken, so that whoever takes them may do other things in between. */
export function answerInTurn(body: unknown, world: World): Outcome<Iterable<BatchDecision>> {
  const batch = readShape(validateBatch, body);
  return batch.ok ? success(decideInTurn(batch.value, world)) : batch;
}

function* decideInTurn(batch: Batch, world: World): Generator<BatchDecision> {
  const readOnce = rememberAsker(world);
  const shared = sharedIn(batch);
  for (const [index, question] of batch.questions.entries()) {
    const answer = answerOne({ ...shared, ...question }, readOnce, world);
    yield 'problem' in answer
      ? { problem: answer.problem.map((issue) => placeInBatch(issue, question, index)) }
      : answer;
  }
}

/**
 * Answers for every feature of the catalog, in the catalog's order.
 * LAW: the list equals a check of each feature (test/laws/decision.test.ts).
 */
export function listEntitlements(body: unknown, world: World): Outcome<Entitlements> {
  const question = readShape(validateEntitlementsQuestion, body);
  if (!question.ok) return question;
  const asker = readAsker(question.value, world);
  if (!asker.ok) return asker;
  const answers = featuresOf(asker.value).map((feature) => ({
    feature,
    answer: answerBy(asker, { ...question.value, feature }, world),
  }));
  const [refused] = answers.flatMap(({ answer }) => (answer.ok ? [] : [answer]));
  if (refused) return refused;
  return success({
    entitlements: answers.flatMap(({ feature, answer }) => (answer.ok ? [{ feature, ...answer.value }] : [])),
  });
}

function answerOne(sent: unknown, readOnce: (question: Question) => Outcome<Asker>, world: World): BatchDecision {
  const question = readShape(validateQuestion, sent);
  const answer = question.ok ? answerBy(readOnce(question.value), question.value, world) : question;
  return answer.ok ? answer.value : { problem: answer.issues };
}

function answerBy(asker: Outcome<Asker>, asked: AskedFor, world: World): Outcome<Answer> {
  const situation = readSituation(asker, asked, world);
  return situation.ok ? success(check(situation.value)) : situation;
}

/** What the questions of a batch share; each may say it otherwise itself. */
function sharedIn({ contract, at, lang }: Batch): Partial<Question> {
  return {
    ...(contract !== undefined && { contract }),
    ...(at !== undefined && { at }),
    ...(lang !== undefined && { lang }),
  };
}

/** An issue of a question, at its place in the batch: in the question itself, or in what all of them share. */
function placeInBatch(issue: Issue, question: BatchQuestion, index: number): Issue {
  const [, member = ''] = issue.pointer.split('/');
  const isShared = ['contract', 'at', 'lang'].includes(member) && !Object.hasOwn(question, member);
  return isShared ? issue : { ...issue, pointer: below('', 'questions', index) + issue.pointer };
}

/** Features of every revision that may answer, each once, in the order of the catalog. */
function featuresOf({ revisions }: Asker): readonly string[] {
  return [...new Set(revisions.flatMap(({ features }) => [...features.keys()]))];
}
