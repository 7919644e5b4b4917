import type { Condition, FactName } from '../generated/types.ts';
import type { CompiledRules } from './compile.ts';
import { rankOf } from './reason-codes.ts';

const known = new WeakMap<CompiledRules, Map<string, number>>();

/** Rank of the most decisive reason among the rules about a feature that ask for a fact; infinite where none does. */
export function leastRankAbout(rules: CompiledRules, feature: string, fact: FactName): number {
  const ranks = known.get(rules) ?? new Map<string, number>();
  known.set(rules, ranks);
  const key = `${fact} ${feature}`;
  const least = ranks.get(key) ?? findLeastRank(rules, feature, fact);
  ranks.set(key, least);
  return least;
}

function findLeastRank(rules: CompiledRules, feature: string, fact: FactName): number {
  const asking = rules.about(feature).filter(({ rule }) => mentions(rule.conditions, fact));
  return Math.min(...asking.map(({ code }) => rankOf(code)));
}

/** Whether a condition asks for a fact anywhere. */
function mentions(condition: Condition, fact: FactName): boolean {
  if ('all' in condition) return condition.all.some((child) => mentions(child, fact));
  if ('any' in condition) return condition.any.some((child) => mentions(child, fact));
  return 'not' in condition ? mentions(condition.not, fact) : condition.fact === fact;
}
