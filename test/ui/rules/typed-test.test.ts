// @vitest-environment node
import { expect, test } from 'vitest';
import { factPlace } from '../../../admin-ui/rules/fact-choices.ts';
import {
  firstTest,
  operatorsOf,
  typedList,
  typedValue,
  withFact,
  withOperator,
} from '../../../admin-ui/rules/typed-test.ts';
import { readRuleSet, type FactTest } from '../../../engine/index.ts';
import { content, places } from './conditions.ts';

function issuesOf(condition: FactTest): readonly string[] {
  const rule = {
    id: 'a',
    sentence: { de: 'A' },
    source: 'b',
    conditions: { all: [condition] },
    event: { type: 'excluded' },
  };
  const read = readRuleSet({
    format: 1,
    id: 'x/y',
    title: { de: 'X' },
    rules: [rule],
    examples: [{ title: { de: 'E' }, facts: {}, fires: [] }],
  });
  return read.ok ? [] : read.issues.map(({ code }) => code);
}

test('LAW: whatever fact and operator are chosen, the engine finds nothing wrong with it', () => {
  for (const place of [...places, factPlace('attributes/users')])
    for (const operator of operatorsOf(place))
      for (const other of operatorsOf(place)) {
        const chosen = withOperator(withOperator(withFact(firstTest, place, content), operator), other);
        expect([place, operator, other, issuesOf(chosen)]).toEqual([place, operator, other, []]);
      }
});

test('a test that asks for the same fact again stays as it is', () => {
  const test: FactTest = { fact: 'hours', path: '/open', operator: 'equal', value: false };
  expect(withFact(test, factPlace('hours/open'), content)).toBe(test);
});

test.each([
  ['context/minutes', '90', 90],
  ['context/minutes', 'viele', 'viele'],
  ['context/component', '90', '90'],
  ['attributes/users', '2,5', 2.5],
  ['attributes/users', 'viele', 'viele'],
])('for %s, `%s` is read', (fact, text, value) => {
  expect(typedValue(factPlace(fact), text)).toBe(value);
});

test('several values stand with commas', () => {
  expect(typedList(factPlace('context/component'), 'Akku, Lampe,')).toEqual(['Akku', 'Lampe']);
});
