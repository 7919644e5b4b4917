import type { Condition, Facts, RuleSet } from '../generated/types.ts';
import { type Firing, type RankedRule, rankRules } from './ranked-rule.ts';
import { type Semantics, type Test, semantics } from './semantics.ts';

/** A rule whose conditions have become a function. */
export type CompiledRule = RankedRule & { readonly test: Test };

/** The rules of a revision, ready to fire. */
export type CompiledRules = {
  readonly rules: readonly CompiledRule[];
  /** The rules that are about a feature, most decisive first; merged once for each feature that a rule names. */
  readonly about: (feature: string) => readonly CompiledRule[];
};

const none: readonly CompiledRule[] = Object.freeze([]);

/** Compiles the rules of a revision: its rule sets in their order, common ones first. */
export function compileRules(ruleSets: readonly RuleSet[]): CompiledRules {
  return compileRulesWith(semantics, ruleSets);
}

/** The same with another meaning of conditions. */
export function compileRulesWith(meaning: Semantics, ruleSets: readonly RuleSet[]): CompiledRules {
  const rules = rankRules(ruleSets)
    .map((ranked) => ({ ...ranked, test: compileCondition(meaning, ranked.rule.conditions) }))
    .sort(meaning.compare);
  return { rules, about: indexByFeature(rules, meaning) };
}

/** Asks every rule that is about the feature; those that do not hold are in neither list. */
export function fireRules(rules: CompiledRules, feature: string, facts: Facts): Firing<CompiledRule> {
  let fired: CompiledRule[] | undefined;
  let unknown: CompiledRule[] | undefined;
  for (const rule of rules.about(feature)) {
    const truth = rule.test(facts);
    if (truth === true) (fired ??= []).push(rule);
    else if (truth === undefined) (unknown ??= []).push(rule);
  }
  return { fired: fired ?? none, unknown: unknown ?? none };
}

function compileCondition(meaning: Semantics, condition: Condition): Test {
  const compile = (child: Condition) => compileCondition(meaning, child);
  if ('all' in condition) return meaning.all(condition.all.map(compile));
  if ('any' in condition) return meaning.any(condition.any.map(compile));
  if ('not' in condition) return meaning.not(compile(condition.not));
  const { fact, path, operator, value } = condition;
  return meaning.factTest(fact, path.slice(1), meaning.operators[operator](value));
}

function indexByFeature(rules: readonly CompiledRule[], { compare }: Semantics): CompiledRules['about'] {
  const common = rules.filter(({ rule }) => rule.features === undefined);
  const special = groupByFeature(rules);
  const merged = new Map<string, readonly CompiledRule[]>();
  return (feature) => {
    const known = merged.get(feature);
    if (known !== undefined) return known;
    const own = special.get(feature);
    if (own === undefined) return common;
    const both = [...common, ...own].sort(compare);
    merged.set(feature, both);
    return both;
  };
}

function groupByFeature(rules: readonly CompiledRule[]): ReadonlyMap<string, readonly CompiledRule[]> {
  const groups = new Map<string, CompiledRule[]>();
  for (const rule of rules)
    for (const feature of rule.rule.features ?? []) {
      const group = groups.get(feature);
      if (group) group.push(rule);
      else groups.set(feature, [rule]);
    }
  return groups;
}
