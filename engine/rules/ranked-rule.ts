import type { ReasonCode, Rule, RuleSet } from '../generated/types.ts';
import { type ReasonKind, kindOf, rankOf } from './reason-codes.ts';

/** A rule of a revision with its address and its place among reasons. */
export type RankedRule = {
  /** Rule set and rule, such as `lifecycle/not-started`. */
  readonly id: string;
  readonly rule: Rule;
  readonly code: ReasonCode;
  readonly kind: ReasonKind;
  /** JSON Pointer into the revision, such as `/ruleSets/0/rules/2`. */
  readonly pointer: string;
};

/** The rules that fire, and those that hang on something unknown; each most decisive first. */
export type Firing<R extends RankedRule = RankedRule> = {
  readonly fired: readonly R[];
  readonly unknown: readonly R[];
};

/** Every rule of a revision's rule sets, in their order. */
export function rankRules(ruleSets: readonly RuleSet[]): readonly RankedRule[] {
  return ruleSets.flatMap((ruleSet, i) =>
    ruleSet.rules.map((rule, j) => ({
      id: `${ruleSet.id}/${rule.id}`,
      rule,
      code: rule.event.type,
      kind: kindOf(rule.event.type),
      pointer: `/ruleSets/${i}/rules/${j}`,
    })),
  );
}

/** Most decisive first: by reason, then higher priority, then id; the order in which rules are written never matters. */
export function compareRules(a: RankedRule, b: RankedRule): number {
  return rankOf(a.code) - rankOf(b.code) || priorityOf(b) - priorityOf(a) || (a.id < b.id ? -1 : Number(a.id > b.id));
}

function priorityOf({ rule }: RankedRule): number {
  return rule.priority ?? 1;
}
