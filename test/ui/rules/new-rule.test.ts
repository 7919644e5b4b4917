// @vitest-environment node
import { expect, test } from 'vitest';
import { expecting, expectedOf } from '../../../admin-ui/rules/example-outcome.ts';
import { firstKnown, knownFacts, withKnown } from '../../../admin-ui/rules/known-facts.ts';
import { conditionPointer } from '../../../admin-ui/rules/condition-pointer.ts';
import { readBuilt } from '../../../admin-ui/rules/built-condition.ts';
import { addRule, newExample, removeRule } from '../../../admin-ui/rules/new-rule.ts';
import { rulePlaceOf } from '../../../admin-ui/rules/rule-place.ts';
import { valueAt } from '../../../admin-ui/editing/places.ts';
import { applyPatch, readSoundDraft, type DraftContent, type Facts, type RuleSet } from '../../../engine/index.ts';
import { draftOfVendor, reading } from '../../engine/change/drafts.ts';
import { vendors } from '../../fixtures/world.ts';
import { places } from './conditions.ts';

function patched(content: DraftContent, patch: ReturnType<typeof addRule>['patch']): DraftContent {
  const applied = applyPatch(content, patch);
  if (!applied.ok) throw new Error('the patch fits');
  return applied.value as DraftContent;
}

test.each(vendors)('LAW: the draft of %s with a new rule is sound, and so is that with two', (vendor) => {
  const first = addRule(draftOfVendor(vendor));
  const once = patched(draftOfVendor(vendor), first.patch);
  const second = addRule(once);
  const twice = patched(once, second.patch);
  for (const draft of [once, twice]) expect(readSoundDraft(draft, reading)).toMatchObject({ ok: true });
  expect(valueAt(twice, `${first.rule}/id`)).toBe('rule-1');
  expect(valueAt(twice, `${second.rule}/id`)).toBe('rule-2');
});

test('a rule that goes is no longer expected, and the set goes with its last rule', () => {
  const once = patched(draftOfVendor('conference-tv'), addRule(draftOfVendor('conference-tv')).patch);
  const twice = patched(once, addRule(once).patch);
  const removed = patched(twice, removeRule(twice.ruleSets[0] as RuleSet, '/ruleSets/0', 0));
  expect((removed.ruleSets[0] as RuleSet).examples.map(({ fires }) => fires)).toEqual([['rule-2'], ['rule-2']]);
  expect(patched(once, removeRule(once.ruleSets[0] as RuleSet, '/ruleSets/0', 0)).ruleSets).toEqual([]);
});

test.each([
  ['/ruleSets/0/rules/0/conditions/all/0/value', '/ruleSets/0/rules/0'],
  ['/ruleSets/0/examples/1/fires', '/ruleSets/0/rules/0'],
  ['/ruleSets/0', '/ruleSets/0/rules/0'],
  ['/ruleSets/7/rules/0', undefined],
  ['/scenarios/0', undefined],
])('the place %s leads to the rule %s', (pointer, rule) => {
  expect(rulePlaceOf(pointer, draftOfVendor('groupios'))?.rule).toBe(rule);
});

test('an example expects one thing of each rule', () => {
  const silent = newExample();
  const unknown = expecting(silent, 'a', 'unknown');
  const fires = expecting(unknown, 'a', 'fires');
  expect([silent, unknown, fires].map((example) => expectedOf(example, 'a'))).toEqual(['silent', 'unknown', 'fires']);
  expect(expecting(fires, 'a', 'silent')).toEqual(silent);
});

test('what is known is told one by one, and can be unknown again', () => {
  const facts = places.reduce<Facts>((known, place) => withKnown(known, place, firstKnown(place, content)), {});
  expect(knownFacts(facts).map(({ place }) => place)).toEqual(places);
  expect(places.reduce<Facts>((known, place) => withKnown(known, place, undefined), facts)).toEqual({});
});

const content = draftOfVendor('groupios');

test('a part has its place in the conditions as rules have them', () => {
  const open = { fact: 'hours', path: '/open', operator: 'equal', value: true };
  const built = readBuilt({ all: [open, { not: { any: [open, open] } }] });
  const pointers = [[], [0], [1], [1, 0], [1, 0, 1]].map((path) => built && conditionPointer(built, path));
  expect(pointers).toEqual(['', '/all/0', '/all/1', '/all/1/not', '/all/1/not/any/1']);
});
