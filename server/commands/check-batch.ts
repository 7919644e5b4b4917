import { answerBatch, type BatchAnswers, type Contract, type Outcome } from '../../engine/index.ts';
import { worldAsKnown } from './known-world.ts';
import { hasMember, momentOf, readStored, type Moment } from './stored-contract.ts';
import { type ContractReader, type Surroundings, worldNow } from './surroundings.ts';

type Decision = BatchAnswers['decisions'][number];
type ReadContract = (id: string, moment: Moment) => Promise<Contract | undefined>;

/** What the questions of a batch share. */
const SHARED = ['contract', 'at', 'lang'] as const;

/** Answers many questions in their order, each as if it were asked alone at the same moment; a stored contract is read once. */
export async function checkBatch(batch: unknown, around: Surroundings): Promise<Outcome<BatchAnswers>> {
  if (!hasMember(batch, 'questions') || !Array.isArray(batch.questions)) return answerBatch(batch, worldNow(around));
  const read = readOnce(around.contracts);
  const now = around.now();
  const shared = sharedMembers(batch);
  const bring = (question: unknown): Promise<unknown> => bringOwn(question, shared, read, now);
  const questions: readonly unknown[] = await Promise.all(batch.questions.map(bring));
  const brought = await bringShared(batch, read, now);
  const answers = answerBatch({ ...(brought as object), questions }, worldNow(around));
  return answers.ok ? { ok: true, value: answerAsKnown(answers.value, brought, questions, around) } : answers;
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

/** The decisions, of which those that are asked as they were known once are made in the world of that time. */
function answerAsKnown(
  { decisions }: BatchAnswers,
  batch: unknown,
  questions: readonly unknown[],
  around: Surroundings,
): BatchAnswers {
  const worldAt = remember((knownAt: string) => worldAsKnown(around, Number(knownAt)));
  return {
    decisions: decisions.map((decision, index) => {
      const { knownAt } = momentOf(questions[index], 0);
      if (knownAt === undefined) return decision;
      const alone = answerBatch({ ...sharedMembers(batch), questions: [questions[index]] }, worldAt(String(knownAt)));
      const [again] = alone.ok ? alone.value.decisions : [];
      return again ? placeAt(again, index) : decision;
    }),
  };
}

function sharedMembers(batch: unknown): Readonly<Record<string, unknown>> {
  const members = SHARED.filter((name) => hasMember(batch, name));
  return Object.fromEntries(members.map((name) => [name, (batch as Readonly<Record<string, unknown>>)[name]]));
}

function placeAt(decision: Decision, index: number): Decision {
  if (!('problem' in decision)) return decision;
  const pointerAt = (pointer: string): string => pointer.replace(/^\/questions\/0(?=\/|$)/, `/questions/${index}`);
  return { problem: decision.problem.map((issue) => ({ ...issue, pointer: pointerAt(issue.pointer) })) };
}
