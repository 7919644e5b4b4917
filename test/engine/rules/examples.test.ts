import { describe, expect, test } from 'vitest';
import type { RuleSet } from '../../../engine/generated/types.ts';
import { compareExample, featureOf, runExamples } from '../../../engine/rules/examples.ts';
import { fireByReference } from '../../../engine/rules/reference.ts';
import { placeholders, readRuleSet } from '../../../engine/rules/rule-set.ts';
import { readRuleFiles } from './rule-files.ts';

describe.each(readRuleFiles())('the rules on $name', ({ name, content }) => {
  const ruleSet = content as RuleSet;

  test('are well formed and named after their file', () => {
    expect(readRuleSet(content)).toEqual({ ok: true, value: content });
    expect(ruleSet.id).toBe(name);
  });

  test('do what their examples say', () => {
    expect(runExamples(ruleSet)).toEqual([]);
  });

  test('do the same by json-rules-engine', async () => {
    for (const [index, example] of ruleSet.examples.entries()) {
      const firing = await fireByReference([ruleSet], featureOf(example), example.facts);
      expect(compareExample(example, firing, `/examples/${index}`)).toEqual([]);
    }
  });

  test('each fire in one example and rest in another', () => {
    for (const { id } of ruleSet.rules) {
      const firing = ruleSet.examples.filter(({ fires }) => fires.includes(id));
      expect(firing.length, id).toBeGreaterThan(0);
      expect(ruleSet.examples.length, id).toBeGreaterThan(firing.length);
    }
  });

  test('that can be unknown are so in an example', () => {
    for (const { id } of ruleSet.rules.filter(({ whenUnknown }) => whenUnknown))
      expect(ruleSet.examples.flatMap(({ unknown = [] }) => unknown)).toContain(id);
  });

  test('speak German and English, with the same placeholders', () => {
    const texts = ruleSet.rules.flatMap(({ sentence, text, whenUnknown }) => [sentence, text, whenUnknown?.text]);
    const titles = [ruleSet.title, ...ruleSet.examples.map(({ title }) => title)];
    for (const text of [...texts, ...titles].filter((text) => text !== undefined)) {
      expect(Object.keys(text)).toEqual(['de', 'en']);
      expect(placeholdersOf(text['de'])).toEqual(placeholdersOf(text['en']));
      expect(text['de']).not.toMatch(/["”]/);
    }
  });
});

test('what common rules stand on is told in German and English', () => {
  const common = readRuleFiles().map(({ content }) => content as RuleSet);
  const sources = common
    .filter(({ id }) => !id.includes('/'))
    .flatMap(({ rules }) => rules.map(({ source }) => source));
  for (const source of sources) expect(Object.keys(source)).toEqual(['de', 'en']);
});

test('an example that comes out otherwise is an issue, with what was expected and what was found', () => {
  const ruleSet = readRuleFiles().find(({ name }) => name === 'companion')?.content as RuleSet;
  const examples = [
    { title: { en: 'Wrong' }, facts: { companion: { missing: true } }, fires: [], unknown: ['requires-offering'] },
  ];
  expect(runExamples({ ...ruleSet, examples })).toMatchObject([
    { code: 'example-fails', pointer: '/examples/0/fires', detail: 'expected fired: none; found: `requires-offering`' },
    {
      code: 'example-fails',
      pointer: '/examples/0/unknown',
      detail: 'expected unknown: `requires-offering`; found: none',
    },
  ]);
});

function placeholdersOf(text: string | undefined): readonly string[] {
  return placeholders.filter((name) => text?.includes(`{${name}}`));
}
