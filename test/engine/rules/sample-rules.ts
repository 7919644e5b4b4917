import type { Facts, ReasonCode, Rule, RuleSet, RootCondition } from '../../../engine/generated/types.ts';
import { compileRules, fireRules } from '../../../engine/rules/compile.ts';

const holds: RootCondition = { all: [{ fact: 'lifecycle', path: '/started', operator: 'equal', value: true }] };
export const started: Facts = { lifecycle: { started: true } };

/** A rule that fires once the term has started, unless told otherwise. */
export function sampleRule(id: string, type: ReasonCode, more: Partial<Rule> = {}): Rule {
  return { id, sentence: { en: 'A sentence.' }, source: 'test', conditions: holds, event: { type }, ...more };
}

export function sampleSet(rules: readonly Rule[], id = 'sample'): RuleSet {
  return { format: 1, id, title: { en: 'Sample' }, rules, examples: [{ title: { en: 'None' }, facts: {}, fires: [] }] };
}

/** The ids of the rules that fire, and of those that are unknown. */
export function fire(rules: readonly Rule[], facts: Facts, feature = 'any'): { fired: string[]; unknown: string[] } {
  const { fired, unknown } = fireRules(compileRules([sampleSet(rules)]), feature, facts);
  return { fired: fired.map(({ rule }) => rule.id), unknown: unknown.map(({ rule }) => rule.id) };
}
