import { expect, test } from 'vitest';
import { applyPatch } from '../../../engine/change/json-patch.ts';
import { explainImpact, impactOn, openImpact } from '../../../engine/change/impact.ts';
import type { AppliesTo, Catalog, Contract, JsonPatch } from '../../../engine/index.ts';
import { readCatalog, revisionOf } from '../../fixtures/world.ts';

const first = revisionOf(readCatalog('conference-tv'));
const cell = '/offerings/0/tiers/1/cells/response-time';
const at = Date.parse('2027-03-02T10:00:00+01:00');

const contract: Contract = {
  catalog: 'conference-tv',
  items: [{ offering: 'service-level', tier: 'gold', from: '2026-01-01' }],
};

function impact(patch: JsonPatch, appliesTo: AppliesTo = { existingFrom: '2027-01-01' }) {
  const outcome = applyPatch(first.catalog, patch);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  const next = revisionOf(outcome.value as Catalog, { revision: 2, effectiveFrom: '2027-01-01', appliesTo });
  return openImpact([first], next, [at]);
}

function effects(patch: JsonPatch, appliesTo?: AppliesTo): readonly string[] {
  return impactOn(contract, impact(patch, appliesTo)).effects.map(
    ({ effect, question }) => `${question.feature} ${effect}`,
  );
}

test('the same promise changes nothing', () => {
  expect(impactOn(contract, impact([]))).toMatchObject({ unreadable: false, effects: [] });
  expect(impactOn(contract, impact([])).asked).toBeGreaterThan(20);
});

test.each<[string, JsonPatch, string]>([
  ['a shorter time', [{ op: 'replace', path: `${cell}/amount`, value: 1 }], 'response-time better'],
  ['a longer time', [{ op: 'replace', path: `${cell}/amount`, value: 4 }], 'response-time worse'],
  ['an excluded feature', [{ op: 'replace', path: cell, value: { kind: 'excluded' } }], 'response-time worse'],
])('%s is told', (_what, patch, effect) => {
  expect(effects(patch)).toEqual([effect]);
});

test('a revision for new items means nothing to a contract that exists', () => {
  expect(effects([{ op: 'replace', path: `${cell}/amount`, value: 4 }], 'new')).toEqual([]);
});

test('an effect is explained by both answers', () => {
  const opened = impact([{ op: 'replace', path: cell, value: { kind: 'excluded' } }]);
  const [found] = impactOn(contract, opened).effects;
  if (!found) throw new Error('there is no effect');
  expect(explainImpact(contract, found.question, opened)).toMatchObject({
    before: { decision: 'granted', catalog: { revision: 1 } },
    after: { decision: 'denied', catalog: { revision: 2 } },
  });
});

test('a contract that cannot be read is counted as such', () => {
  expect(impactOn({ ...contract, catalog: 'none' }, impact([]))).toEqual({ asked: 0, unreadable: true, effects: [] });
});
