import { expect, test } from 'vitest';
import { answerQuestion } from '../../../engine/index.ts';
import { seedWorld } from '../../fixtures/world.ts';

test('an answer that does not know the holidays is not valid while they are known', () => {
  const contract = { catalog: 'all-connect', customer: 'ACME', items: [] };
  const answer = answerQuestion({ contract, feature: 'support', at: '2045-01-01T13:00:00+01:00' }, seedWorld);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  expect(answer.value.conditions.map(({ code }) => code)).toContain('holidays-unknown');
  // the last working day before the end of the list, from which a response is due beyond it
  expect(answer.value.validity).toEqual({ from: '2035-12-31T00:00:00+01:00', until: null, because: null });
});
