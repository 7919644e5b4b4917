import type { RuleExample, RuleExplanation, RuleSet } from '../generated/types.ts';
import type { Issue } from '../issue.ts';
import { type CompiledRules, compileRules, fireRules } from './compile.ts';
import type { Firing } from './ranked-rule.ts';
import { fireByReference } from './reference.ts';

/** What comes of an example: the rules of its set that fire, and those that hang on something unknown, by their ids. */
export type ExampleResult = { readonly fires: readonly string[]; readonly unknown: readonly string[] };

/** What an example names as its feature when it names none: one that no rule is about by name. */
const ANY_FEATURE = '';

/** The feature that an example is asked for. */
export function featureOf({ feature }: RuleExample): string {
  return feature ?? ANY_FEATURE;
}

/**
 * Every example of a rule set whose rules do not come out as it says; pointers are into the rule set.
 * @issue `example-fails` other rules fire, or are unknown, than the example names
 */
export function runExamples(ruleSet: RuleSet): readonly Issue[] {
  const rules = compileRules([ruleSet]);
  return ruleSet.examples.flatMap((example, index) => runExample(rules, example, `/examples/${index}`));
}

/** What comes of each example of a rule set, in their order, whatever they expect. */
export function tryExamples(ruleSet: RuleSet): readonly ExampleResult[] {
  const rules = compileRules([ruleSet]);
  return ruleSet.examples.map((example) => {
    const { fired, unknown } = fireRules(rules, featureOf(example), example.facts);
    return { fires: namesOf(fired), unknown: namesOf(unknown) };
  });
}

/** How each rule of the set that is about an example came to its outcome. */
export async function explainExample(ruleSet: RuleSet, example: RuleExample): Promise<readonly RuleExplanation[]> {
  return (await fireByReference([ruleSet], featureOf(example), example.facts)).explanations;
}

function runExample(rules: CompiledRules, example: RuleExample, pointer: string): readonly Issue[] {
  return compareExample(example, fireRules(rules, featureOf(example), example.facts), pointer);
}

/** The issues of one example whose rules have been fired. */
export function compareExample(example: RuleExample, { fired, unknown }: Firing, pointer: string): readonly Issue[] {
  return [
    ...compareNames('fires', example.fires, namesOf(fired), pointer),
    ...compareNames('unknown', example.unknown ?? [], namesOf(unknown), pointer),
  ];
}

function compareNames(
  list: 'fires' | 'unknown',
  expected: readonly string[],
  found: readonly string[],
  pointer: string,
): readonly Issue[] {
  const [wanted, given] = [enumerate(expected), enumerate(found)];
  if (wanted === given) return [];
  const outcome = list === 'fires' ? 'fired' : 'unknown';
  const detail = `expected ${outcome}: ${wanted}; found: ${given}`;
  return [{ code: 'example-fails', level: 'error', pointer: `${pointer}/${list}`, detail, params: { wanted, given } }];
}

function namesOf(rules: Firing['fired']): readonly string[] {
  return rules.map(({ rule }) => rule.id);
}

function enumerate(names: readonly string[]): string {
  return names.length === 0
    ? 'none'
    : [...names]
        .sort()
        .map((name) => `\`${name}\``)
        .join(', ');
}
