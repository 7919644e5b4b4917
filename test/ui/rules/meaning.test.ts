// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBuilt } from '../../../admin-ui/rules/built-condition.ts';
import { attributeSubject, factWords } from '../../../admin-ui/rules/fact-choices.ts';
import { clauseOf, meaningOf } from '../../../admin-ui/rules/meaning.ts';
import { de } from '../../../admin-ui/words/de.ts';
import { en } from '../../../admin-ui/words/en.ts';
import { factTypes, type Condition, type FactTest, type Rule } from '../../../engine/index.ts';
import { readJson } from '../../fixtures/world.ts';
import { anyCondition, content } from './conditions.ts';

const rule: Rule = {
  id: 'mine',
  sentence: { de: 'x' },
  source: 'x',
  features: ['support-hours'],
  conditions: {
    all: [
      { fact: 'hours', path: '/open', operator: 'equal', value: false },
      {
        any: [
          { fact: 'context', path: '/minutes', operator: 'greaterThan', value: 90 },
          { not: { fact: 'candidate', path: '/kind', operator: 'in', value: ['item', 'package'] } },
        ],
      },
    ],
  },
  event: { type: 'outside-coverage' },
};

test('a rule is said in both languages', () => {
  expect(meaningOf(rule, content, 'de')).toBe(
    'Für „Supportstunden“: Wenn gilt: die Servicezeiten sind zu diesem Zeitpunkt geschlossen und (die Zahl der Minuten ist größer als 90 oder es gilt nicht: der Anwärter ist eine Vertragsposition oder ein Paket), dann: Nein (außerhalb der Servicezeiten).',
  );
  expect(meaningOf(rule, content, 'en')).toContain(
    'When the service hours are closed at the instant and (the number of minutes is more than 90 or',
  );
});

test('conditions that are none have no sentence', () => {
  expect(meaningOf({ ...rule, conditions: { all: [] } }, content, 'de')).toBeUndefined();
});

function testsIn(condition: Condition): readonly FactTest[] {
  if ('all' in condition) return condition.all.flatMap(testsIn);
  if ('any' in condition) return condition.any.flatMap(testsIn);
  return 'not' in condition ? testsIn(condition.not) : [condition];
}

test.each(['de', 'en'] as const)('LAW: the sentence mentions every fact that is asked for (%s)', (language) => {
  fc.assert(
    fc.property(anyCondition, (condition) => {
      const built = readBuilt(condition);
      const said = built ? clauseOf(built, content, language) : '';
      for (const { fact, path } of testsIn(condition)) {
        const words = factWords(fact, path, language);
        const mentions = !words
          ? [attributeSubject(path, content, language)]
          : 'holds' in words
            ? [words.holds, words.fails]
            : [words.subject];
        expect(mentions.some((mention) => said.includes(mention))).toBe(true);
      }
    }),
  );
});

type Schema = {
  readonly properties: Record<
    string,
    { readonly properties?: Record<string, { description?: string; type?: string }> }
  >;
};

test('LAW: each fact has words, and what holds of a flag is what the schema of facts says of it', () => {
  const { properties } = readJson<Schema>('rules/schema/facts.v1.schema.json');
  const flags = Object.entries(properties).flatMap(([fact, { properties: members = {} }]) =>
    Object.entries(members).flatMap(([member, { description, type }]) =>
      type === 'boolean' && description !== undefined ? [[`${fact}/${member}`, description] as const] : [],
    ),
  );
  const said: Readonly<Record<string, object>> = en.facts;
  expect(flags.map(([fact]) => [fact, sentence((said[fact] as { holds: string }).holds)])).toEqual(flags);
  const all = Object.entries(factTypes).flatMap(([fact, members]) =>
    Object.keys(members).map((name) => `${fact}/${name}`),
  );
  expect(Object.keys(de.facts).sort()).toEqual(all.sort());
});

function sentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}
