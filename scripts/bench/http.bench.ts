// A batch of 100 questions over HTTP, from a client beside the server.
import assert from 'node:assert/strict';
import { answerBatch, answerQuestion } from '../../engine/index.ts';
import { readJson, seedWorld } from '../../test/fixtures/world.ts';
import { key, startBuiltServer } from './built-server.ts';
import { roundly, writeTable } from './markdown.ts';
import { measure, wallTime } from './measure.ts';

const BATCH = 100;

const cases = readJson<readonly { readonly ask: object }[]>('test/cases/check.json');
const asks = cases.map(({ ask }) => ask).filter((ask) => answerQuestion(ask, seedWorld).ok);
const batch = { questions: Array.from({ length: BATCH }, (_, index) => asks[index % asks.length] ?? {}) };
const single = asks[0];

const server = await startBuiltServer();
const { decisions } = (await post('/v1/check/batch', batch)) as { decisions: readonly object[] };
assert.equal(decisions.filter((decision) => 'decision' in decision).length, BATCH);
const times = await measure(
  {
    inProcess: () => answerBatch(batch, seedWorld),
    oneByOne: () => post('/v1/check/batch', batch),
    fourAtOnce: () => Promise.all(Array.from({ length: 4 }, () => post('/v1/check/batch', batch))),
    check: () => post('/v1/check', single),
  },
  wallTime,
);
await server.stop();

const perSecond = {
  inProcess: 1e8 / times.inProcess,
  oneByOne: 1e8 / times.oneByOne,
  fourAtOnce: 4e8 / times.fourAtOnce,
};
console.log(`## Over HTTP

Batches of ${BATCH} questions, each with its own contract, to one server process; the client runs on the same machine and
reads every answer.

${writeTable(
  ['', 'of in process', 'decisions a second'],
  [
    ['in process', '100 %', roundly(perSecond.inProcess)],
    ['one batch after the other', share(perSecond.oneByOne), roundly(perSecond.oneByOne)],
    ['four batches at once', share(perSecond.fourAtOnce), roundly(perSecond.fourAtOnce)],
    ['one question after the other', share(1e6 / times.check), roundly(1e6 / times.check)],
  ],
)}
`);

async function post(address: string, body: unknown): Promise<unknown> {
  const reply = await fetch(server.url + address, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return reply.json();
}

function share(decisions: number): string {
  return `${Math.round((100 * decisions) / perSecond.inProcess)} %`;
}
