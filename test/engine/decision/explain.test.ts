import { expect, test } from 'vitest';
import { explainQuestion } from '../../../engine/index.ts';
import { seedWorld } from '../../fixtures/world.ts';

async function explain(items: readonly object[]) {
  const contract = { catalog: 'conference-tv', items };
  const answer = await explainQuestion({ contract, feature: 'remote-support', at: '2026-11-24T10:00:00Z' }, seedWorld);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value.explanation ?? [];
}

const held = { offering: 'service-level', tier: 'gold', from: '2026-01-01' };
const ended = { ...held, until: '2026-06-30' };

test('of items that differ in nothing but their id and days each is explained, and those that have ended as such', async () => {
  const explanation = await explain([held, ended, { ...held, from: '2026-02-01' }, { ...held, tier: 'silber' }]);
  expect(explanation.map(({ candidate }) => [candidate.item, candidate.tier])).toEqual([
    ['1', 'gold'],
    ['2', 'gold'],
    ['3', 'gold'],
    ['4', 'silber'],
  ]);
  const fired = explanation.map(({ rules }) =>
    rules.filter(({ outcome }) => outcome === 'fired').map(({ code }) => code),
  );
  expect(fired.slice(0, 3)).toEqual([['included'], ['ended', 'included'], ['included']]);
  expect(explanation[2]?.rules).toEqual(explanation[0]?.rules);
});

test('an item is explained in a crowd as it is alone', async () => {
  const [alone] = await explain([ended]);
  const crowd = await explain([...Array.from({ length: 100 }, () => ended)]);
  expect(crowd).toHaveLength(100);
  expect(crowd.at(-1)?.rules).toEqual(alone?.rules);
});
