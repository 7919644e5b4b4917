// Complete answers in process on one core: questions of the acceptance cases, read, decided and put into words.
import assert from 'node:assert/strict';
import { answerBatch, answerQuestion } from '../../engine/index.ts';
import { readJson, seedWorld } from '../../test/fixtures/world.ts';
import { roundly, writeTable } from './markdown.ts';
import { measure } from './measure.ts';
import { shareOf } from './profile.ts';

const PROFILED_ROUNDS = 4_000;
const BATCH = 100;

type Ask = { readonly contract: unknown; readonly at?: string };
type Asked = { readonly ask: Ask };

const cases = readJson<readonly Asked[]>('test/cases/check.json');
const asked = cases.filter(({ ask }) => answerQuestion(ask, seedWorld).ok);
const kinds: Readonly<Record<string, readonly Asked[]>> = {
  'with a deadline and a charge': weekOfWork(),
  'of all kinds': asked,
  'with a deadline and a charge, after all kinds': weekOfWork(),
};
const hundred = { questions: Array.from({ length: BATCH }, (_, index) => asked[index % asked.length]?.ask ?? {}) };

const times: Record<string, number> = {};
for (const [kind, some] of Object.entries(kinds))
  Object.assign(times, await measure<string>({ [kind]: inTurn(some), [readOnce(kind)]: batchesInTurn(some) }));
Object.assign(times, await measure({ batch: () => answerBatch(hundred, seedWorld) }));
const rows = await Promise.all(
  Object.entries(kinds).map(async ([kind, some]) => [
    kind,
    `${some.length}`,
    `${Math.round(100 * (await shareOf(isWording, repeat(some))))} %`,
    perSecond(kind, 1),
    perSecond(readOnce(kind), BATCH),
  ]),
);

console.log(`## Complete answers

A question in, the whole answer out, in process and on one core: shape and names are checked, the candidates judged,
deadlines, charge, alternatives and validity worked out, and all of it said in words. Questions of all kinds are those of
the acceptance cases; a deadline and a charge has work on demand by all-connect, begun at each hour of a week. Kinds are
measured one after the other: a process that has answered other kinds before is slower, as the third row shows. The last
column has the contract and the instant in common to a batch, so that the contract is read once for ${BATCH} answers.

${writeTable(
  ['answers', 'questions', 'share of words', 'a second', 'a second, contract read once'],
  [...rows, [`a batch of ${BATCH}`, `${BATCH}`, '', perSecond('batch', BATCH), '']],
)}
`);

function readOnce(kind: string): string {
  return `${kind}, contract read once`;
}

function perSecond(name: string, answers: number): string {
  return roundly((answers * 1e6) / (times[name] ?? Number.NaN));
}

/** Work on demand, which has a target and a price in every hour of the week. */
function weekOfWork(): readonly Asked[] {
  const monday = Date.UTC(2026, 10, 23);
  const asks = Array.from({ length: 168 }, (_, hour) => ({
    contract: { catalog: 'all-connect', items: [] },
    feature: 'support',
    at: new Date(monday + hour * 3_600_000).toISOString(),
    context: { minutes: 5 + (hour % 12) * 5 },
  }));
  for (const ask of asks) {
    const answer = answerQuestion(ask, seedWorld);
    assert.ok(answer.ok && answer.value.charge?.net && answer.value.deadlines.length > 0);
  }
  return asks.map((ask) => ({ ask }));
}

function inTurn(some: readonly Asked[]): () => unknown {
  let turn = 0;
  return () => answerQuestion(some[turn++ % some.length]?.ask, seedWorld);
}

/** Each question many times in a batch of its own, whose questions share the contract and the instant. */
function batchesInTurn(some: readonly Asked[]): () => unknown {
  let turn = 0;
  const batches = some.map(({ ask: { contract, at, ...question } }) => ({
    contract,
    ...(at !== undefined && { at }),
    questions: Array.from({ length: BATCH }, () => question),
  }));
  return () => answerBatch(batches[turn++ % batches.length], seedWorld);
}

function repeat(some: readonly Asked[]): () => void {
  const ask = inTurn(some);
  return () => {
    for (let round = 0; round < PROFILED_ROUNDS; round++) ask();
  };
}

/** Functions that make text: choosing the language, filling in words, writing days, instants and amounts. */
function isWording(functionName: string, file: string): boolean {
  return (
    /engine\/(text|decision\/(words|date-text))\.ts/.test(file) ||
    /^(format\w*|write\w*|inDecimals|textOf|\w+Text)$/.test(functionName)
  );
}
