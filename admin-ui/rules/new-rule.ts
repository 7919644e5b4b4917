import {
  readRuleSet,
  tryExamples,
  type DraftContent,
  type JsonPatch,
  type Pointer,
  type Rule,
  type RuleExample,
  type RuleSet,
  type Text,
} from '../../engine/index.ts';
import { expectedOf, expecting } from './example-outcome.ts';
import { wordsOf } from './fact-choices.ts';
import { ownSets, rulesOf, type DraftRuleSet } from './rule-place.ts';
import { firstTest } from './typed-test.ts';

/** What makes a new rule, with an example of it, and where the rule is then. */
export type RuleAdded = { readonly patch: JsonPatch; readonly rule: Pointer };

/**
 * Adds a rule to the vendor's last own set, or with a set of its own where there is none; what it does to the examples that
 * are there is expected of them.
 * LAW: the draft with it is sound where it was before (test/ui/rules/new-rule.test.ts).
 */
export function addRule(content: DraftContent): RuleAdded {
  const sets = ownSets(content);
  const last = sets.length - 1;
  const rule = newRule(freeId(sets.flatMap(rulesOf).map(({ id }) => id)));
  const example = newExample(rule.id);
  const set = sets[last];
  if (!set) {
    const first: RuleSet = {
      format: 1,
      id: `${content.catalog.id}/own`,
      title: bothOf('newTitle'),
      rules: [rule],
      examples: [example],
    };
    return { patch: [{ op: 'add', path: '/ruleSets/-', value: first }], rule: '/ruleSets/0/rules/0' };
  }
  const place = `/ruleSets/${String(last)}`;
  const examples = examplesWith(set, rule, example);
  return {
    patch: [
      { op: 'add', path: `${place}/rules/-`, value: rule },
      { op: 'replace', path: `${place}/examples`, value: examples },
    ],
    rule: `${place}/rules/${String(rulesOf(set).length)}`,
  };
}

/** The examples of a set as they come out with one rule more; those of a set that cannot be tried stay as they are. */
function examplesWith(set: DraftRuleSet, rule: Rule, example: RuleExample): readonly RuleExample[] {
  const examples = [...(set.examples ?? []), example];
  const read = readRuleSet({ ...set, rules: [...rulesOf(set), rule], examples });
  if (!read.ok) return examples;
  return tryExamples(read.value).map((result, index) => {
    const old = examples[index] ?? example;
    const rules = old === example ? read.value.rules.map(({ id }) => id) : [rule.id];
    return rules.reduce((changed, id) => expecting(changed, id, expectedOf(result, id)), old);
  });
}

/** An example in which the new rule's condition holds. */
export function newExample(...fires: readonly string[]): RuleExample {
  return { title: bothOf('newExample'), facts: fires.length > 0 ? { hours: { open: false } } : {}, fires };
}

/** The patch that takes a rule away, with what examples expect of it, and the set with its last rule. */
export function removeRule(set: RuleSet, place: Pointer, index: number): JsonPatch {
  const id = set.rules[index]?.id;
  if (set.rules.length === 1) return [{ op: 'remove', path: place }];
  const without = (ids: readonly string[]) => ids.filter((other) => other !== id);
  const examples = set.examples.map((example) => ({
    ...example,
    fires: without(example.fires),
    ...(example.unknown && { unknown: without(example.unknown) }),
  }));
  return [
    { op: 'replace', path: `${place}/examples`, value: examples },
    { op: 'remove', path: `${place}/rules/${String(index)}` },
  ];
}

function newRule(id: string): Rule {
  return {
    id,
    sentence: bothOf('newSentence'),
    source: wordsOf.de.rules.newSource,
    conditions: { all: [{ ...firstTest, value: false }] },
    event: { type: 'outside-coverage' },
  };
}

function freeId(taken: readonly (string | undefined)[]): string {
  const numbers = Array.from({ length: taken.length + 1 }, (_, index) => `rule-${String(index + 1)}`);
  return numbers.find((id) => !taken.includes(id)) ?? 'rule';
}

function bothOf(word: 'newTitle' | 'newSentence' | 'newExample'): Text {
  return { de: wordsOf.de.rules[word], en: wordsOf.en.rules[word] };
}
