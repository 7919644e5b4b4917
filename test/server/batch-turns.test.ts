import { expect, test } from 'vitest';
import { answerBatch } from '../../engine/index.ts';
import { checkBatch } from '../../server/commands/check-batch.ts';
import { checkQuestion } from '../../server/commands/check-question.ts';
import { worldNow } from '../../server/commands/surroundings.ts';
import { productSurroundings } from './started-app.ts';

const contract = { catalog: 'all-connect', items: [] };
const days = Array.from({ length: 1_000 }, (_, index) => new Date(Date.UTC(2026, 10, 23 + index)).toISOString());
const questions = days.map((at) => ({ feature: 'support', at, context: { minutes: 10_000_000 } }));
const batch = { contract, questions };

test('a question that comes while the longest batch is answered does not wait for its end', async () => {
  const around = await productSurroundings();
  const answered: string[] = [];
  const inTurn = [
    checkBatch(batch, around).then(() => answered.push('batch')),
    new Promise(setImmediate)
      .then(() => checkQuestion({ contract, feature: 'support', at: days[0] }, around))
      .then(() => answered.push('question')),
  ];
  await Promise.all(inTurn);
  expect(answered).toEqual(['question', 'batch']);
});

test('answers that others came between are those of a batch at one go', async () => {
  const around = await productSurroundings();
  expect(await checkBatch(batch, around)).toEqual(answerBatch(batch, worldNow(around)));
});

test('a batch stays with the revisions that its first question found, whatever is published meanwhile', async () => {
  const around = await productSurroundings();
  let published = false;
  const history = (id: string) => (published ? undefined : around.history(id));
  const answers = checkBatch(batch, { ...around, history });
  setImmediate(() => {
    published = true;
  });
  expect(await answers).toEqual(answerBatch(batch, worldNow(around)));
});
