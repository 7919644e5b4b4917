import { expect, test } from 'vitest';
import { compileRules, fireRules } from '../../../engine/rules/compile.ts';
import { fire, sampleRule, sampleSet, started } from './sample-rules.ts';

test('the most decisive rule comes first: by reason, then priority, then id', () => {
  const rules = [
    sampleRule('grant', 'included', { priority: 9 }),
    sampleRule('b', 'excluded'),
    sampleRule('a', 'excluded'),
    sampleRule('urgent', 'excluded', { priority: 2 }),
    sampleRule('charge', 'pay-per-use'),
    sampleRule('first', 'not-started'),
  ];
  const sorted = ['first', 'urgent', 'a', 'b', 'charge', 'grant'];
  expect(fire(rules, started).fired).toEqual(sorted);
  expect(fire(rules.toReversed(), {}).unknown).toEqual(sorted);
});

test('a rule about a feature is asked for that feature only, in its place among the common ones', () => {
  const rules = [
    sampleRule('common', 'excluded'),
    sampleRule('own', 'not-started', { features: ['repair', 'training'] }),
    sampleRule('other', 'ended', { features: ['remote-support'] }),
  ];
  expect(fire(rules, started, 'repair').fired).toEqual(['own', 'common']);
  expect(fire(rules, started, 'remote-support').fired).toEqual(['other', 'common']);
  expect(fire(rules, started, 'phone-support').fired).toEqual(['common']);
});

test('the rules about a feature are merged once; features that no rule names share the common ones', () => {
  const rules = compileRules([
    sampleSet([sampleRule('common', 'excluded'), sampleRule('own', 'ended', { features: ['repair'] })]),
  ]);
  expect(rules.about('repair')).toBe(rules.about('repair'));
  expect(rules.about('x')).toBe(rules.about('__proto__'));
});

test('a rule knows its address in the revision and what it does', () => {
  const { rules } = compileRules([
    sampleSet([sampleRule('a', 'included')], 'one'),
    sampleSet([sampleRule('b', 'included'), sampleRule('c', 'travel-zone')], 'acme/two'),
  ]);
  expect(rules.map(({ id, pointer, code, kind }) => [id, pointer, code, kind])).toEqual([
    ['acme/two/c', '/ruleSets/1/rules/1', 'travel-zone', 'charge'],
    ['acme/two/b', '/ruleSets/1/rules/0', 'included', 'grant'],
    ['one/a', '/ruleSets/0/rules/0', 'included', 'grant'],
  ]);
});

test('where nothing fires, the lists are empty and shared', () => {
  const rules = compileRules([sampleSet([sampleRule('a', 'included')])]);
  const facts = { lifecycle: { started: false } };
  expect(fireRules(rules, 'x', facts)).toEqual({ fired: [], unknown: [] });
  expect(fireRules(rules, 'x', facts).fired).toBe(fireRules(rules, 'y', facts).unknown);
});
