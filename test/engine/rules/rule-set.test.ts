import { expect, test } from 'vitest';
import type { FactTest } from '../../../engine/generated/types.ts';
import { readRuleSet } from '../../../engine/rules/rule-set.ts';
import { sampleRule, sampleSet } from './sample-rules.ts';

const good = sampleSet([sampleRule('a', 'included')]);

test('a good rule set is read as it is', () => {
  expect(readRuleSet(good)).toEqual({ ok: true, value: good });
});

test.each<[string, Partial<Record<keyof FactTest, unknown>>, string, string]>([
  ['a member that the fact does not have', { path: '/begun' }, 'unknown-fact', 'path'],
  ['a member that every object has', { path: '/constructor' }, 'unknown-fact', 'path'],
  ['a flag that is compared in size', { operator: 'greaterThan', value: 1 }, 'operator-misfit', 'operator'],
  ['a flag that is looked for in a list', { operator: 'in', value: ['yes'] }, 'operator-misfit', 'operator'],
  ['a flag that is compared with a text', { value: 'true' }, 'value-misfit', 'value'],
  ['a number that is compared with a text', { fact: 'context', path: '/minutes', value: '5' }, 'value-misfit', 'value'],
  [
    'a number that is compared in size with a text',
    { fact: 'context', path: '/minutes', operator: 'lessThan', value: '5' },
    'value-misfit',
    'value',
  ],
  [
    'an attribute that is compared in size with a text',
    { fact: 'attributes', path: '/licences', operator: 'lessThan', value: '5' },
    'value-misfit',
    'value',
  ],
  [
    'a text where a list is due',
    { fact: 'context', path: '/venue', operator: 'in', value: 'customer' },
    'value-misfit',
    'value',
  ],
  ['a list where a text is due', { fact: 'context', path: '/venue', value: ['customer'] }, 'value-misfit', 'value'],
  [
    'a list of mixed types',
    { fact: 'attributes', path: '/licences', operator: 'in', value: [1, '1'] },
    'value-misfit',
    'value',
  ],
  ['a kind of cell that there is not', { fact: 'cell', path: '/kind', value: 'includes' }, 'value-misfit', 'value'],
  [
    'one such kind among others',
    { fact: 'cell', path: '/kind', operator: 'in', value: ['included', 'excludes'] },
    'value-misfit',
    'value',
  ],
  [
    'a list that is asked for a number',
    { fact: 'contract', path: '/offerings', operator: 'contains', value: 1 },
    'value-misfit',
    'value',
  ],
])('%s is refused', (_, change, code, member) => {
  const test = { fact: 'lifecycle', path: '/started', operator: 'equal', value: true, ...change };
  const set = sampleSet([sampleRule('a', 'included', { conditions: { all: [{ not: { any: [test as FactTest] } }] } })]);
  expect(readRuleSet(set)).toMatchObject({
    ok: false,
    issues: [{ code, level: 'error', pointer: `/rules/0/conditions/all/0/not/any/0/${member}` }],
  });
});

test('every issue is found at once', () => {
  const set = {
    ...sampleSet([
      sampleRule('a', 'included', { text: { en: 'From {day} on {feature}' } }),
      sampleRule('a', 'excluded', { whenUnknown: { code: 'x', text: { de: '{}', en: '' } } }),
    ]),
    examples: [{ title: { en: 'One' }, facts: {}, fires: ['b'], unknown: ['a', 'c'] }],
  };
  const shaped = {
    ...set,
    rules: set.rules.map((rule) => ({ ...rule, whenUnknown: { code: 'x', text: { de: '{}' } } })),
  };
  expect(issuesOf(set)).toEqual(['shape-length /rules/1/whenUnknown/text/en']);
  expect(issuesOf(shaped)).toEqual([
    'unknown-placeholder /rules/0/text/en',
    'unknown-placeholder /rules/0/whenUnknown/text/de',
    'duplicate-id /rules/1/id',
    'unknown-placeholder /rules/1/whenUnknown/text/de',
    'unknown-rule /examples/0/fires/0',
    'unknown-rule /examples/0/unknown/1',
  ]);
});

test.each([null, 7, [], 'text', { __proto__: null }])('%s is no rule set', (input) => {
  expect(readRuleSet(input)).toMatchObject({ ok: false });
});

test('conditions nested without end are refused, not followed', () => {
  let condition: unknown = { fact: 'lifecycle', path: '/started', operator: 'equal', value: true };
  for (let depth = 0; depth < 100_000; depth++) condition = { not: condition };
  const set = { ...good, rules: [{ ...good.rules[0], conditions: condition }] };
  expect(issuesOf(set)).toEqual(['too-deep ']);
});

function issuesOf(input: unknown): readonly string[] {
  const read = readRuleSet(input);
  return read.ok ? [] : read.issues.map(({ code, pointer }) => `${code} ${pointer}`);
}
