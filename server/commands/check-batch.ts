import {
  answerBatch,
  answerInTurn,
  type BatchAnswers,
  type BatchDecision,
  type Contract,
  type Outcome,
  type World,
} from '../../engine/index.ts';
import { worldAsKnown } from './known-world.ts';
import { hasMember, momentOf, readStored, type Moment } from './stored-contract.ts';
import { type ContractReader, type Surroundings, worldNow } from './surroundings.ts';
import { takeInTurns } from './take-in-turns.ts';

type ReadContract = (id: string, moment: Moment) => Promise<Contract | undefined>;

/** What the questions of a batch share. */
const SHARED = ['contract', 'at', 'lang'] as const;

/**
 * Answers many questions in their order, each as if it were asked alone at the same moment; a stored contract is read once.
 * However many there are, other requests get their turn.
 */
export async function checkBatch(batch: unknown, now: Surroundings): Promise<Outcome<BatchAnswers>> {
  const around = standStill(now);
  const world = worldNow(around);
  if (!hasMember(batch, 'questions') || !Array.isArray(batch.questions)) return answerBatch(batch, world);
  const read = readOnce(around.contracts);
  const shared = sharedMembers(batch);
  const bring = (question: unknown): Promise<unknown> => bringOwn(question, shared, read, world.now);
  const questions: readonly unknown[] = await Promise.all(batch.questions.map(bring));
  const brought = await bringShared(batch, read, world.now);
  const answers = answerInTurn({ ...(brought as object), questions }, world);
  if (!answers.ok) return answers;
  const decisions = await takeInTurns(answersAsKnown(answers.value, brought, questions, around));
  return { ok: true, value: { decisions } };
}

/** Surroundings that stay as they are, while time goes on and others publish. */
function standStill(around: Surroundings): Surroundings {
  const now = around.now();
  return { ...around, history: remember(around.history), now: () => now };
}

/** The batch with the contract that its questions share. */
async function bringShared(batch: unknown, read: ReadContract, now: number): Promise<unknown> {
  if (!hasMember(batch, 'contract') || typeof batch.contract !== 'string') return batch;
  const contract = await read(batch.contract, momentOf(batch, now));
  return contract ? { ...batch, contract } : batch;
}

/** A question with a contract of its own where it names one, or where it is asked at another moment than the others. */
async function bringOwn(
  question: unknown,
  shared: Readonly<Record<string, unknown>>,
  read: ReadContract,
  now: number,
): Promise<unknown> {
  if (typeof question !== 'object' || question === null) return question;
  const isOwn = ['contract', 'at', 'asKnownAt'].some((member) => Object.hasOwn(question, member));
  const whole: Readonly<Record<string, unknown>> = { ...shared, ...question };
  if (!isOwn || typeof whole['contract'] !== 'string') return question;
  // what was not known at that moment stays an id, for the engine to refuse it
  const contract = (await read(whole['contract'], momentOf(whole, now))) ?? whole['contract'];
  return { ...question, contract };
}

/** Reads each contract once for all questions that are asked of it at one moment. */
function readOnce(contracts: ContractReader): ReadContract {
  const found = remember((id: string) => contracts.find(id));
  const reader = { ...contracts, find: found };
  const read = new Map<string, Promise<Contract | undefined>>();
  return (id, moment) => {
    const name = JSON.stringify([id, moment.at, moment.knownAt]);
    const contract = read.get(name) ?? readStored(id, moment, reader);
    read.set(name, contract);
    return contract;
  };
}

function remember<Value>(make: (name: string) => Value): (name: string) => Value {
  const made = new Map<string, Value>();
  return (name) => {
    const value = made.has(name) ? (made.get(name) as Value) : make(name);
    made.set(name, value);
    return value;
  };
}

/** The decisions in their order; those that are asked as they were known once are made in the world of that time. */
function* answersAsKnown(
  decisions: Iterable<BatchDecision>,
  batch: unknown,
  questions: readonly unknown[],
  around: Surroundings,
): Generator<BatchDecision> {
  const worldAt = remember((knownAt: string) => worldAsKnown(around, Number(knownAt)));
  let index = 0;
  for (const decision of decisions) {
    const { knownAt } = momentOf(questions[index], 0);
    yield knownAt === undefined ? decision : decideAgain(decision, batch, questions, index, worldAt(String(knownAt)));
    index += 1;
  }
}

/** The decision on the same question in another world. */
function decideAgain(
  decision: BatchDecision,
  batch: unknown,
  questions: readonly unknown[],
  index: number,
  world: World,
): BatchDecision {
  const alone = answerBatch({ ...sharedMembers(batch), questions: [questions[index]] }, world);
  const [again] = alone.ok ? alone.value.decisions : [];
  return again ? placeAt(again, index) : decision;
}

function sharedMembers(batch: unknown): Readonly<Record<string, unknown>> {
  const members = SHARED.filter((name) => hasMember(batch, name));
  return Object.fromEntries(members.map((name) => [name, (batch as Readonly<Record<string, unknown>>)[name]]));
}

function placeAt(decision: BatchDecision, index: number): BatchDecision {
  if (!('problem' in decision)) return decision;
  const pointerAt = (pointer: string): string => pointer.replace(/^\/questions\/0(?=\/|$)/, `/questions/${index}`);
  return { problem: decision.problem.map((issue) => ({ ...issue, pointer: pointerAt(issue.pointer) })) };
}
