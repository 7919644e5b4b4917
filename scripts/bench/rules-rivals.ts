import { ZenEngine, evaluateExpressionSync } from '@gorules/zen-engine';
import { Engine, type RuleProperties } from 'json-rules-engine';
import type { Condition, Facts, FactTest, Operator, Rule, RuleSet } from '../../engine/generated/types.ts';
import { compileRules, fireRules } from '../../engine/rules/compile.ts';
import { compareRules, type RankedRule, rankRules } from '../../engine/rules/ranked-rule.ts';

/** The ids of the rules that fire for a feature, most decisive first. */
export type Evaluator = (feature: string, facts: Facts) => readonly string[] | Promise<readonly string[]>;

/** Ours: compiled once. */
export function ours(ruleSets: readonly RuleSet[]): Evaluator {
  const rules = compileRules(ruleSets);
  return (feature, facts) => fireRules(rules, feature, facts).fired.map(({ id }) => id);
}

/** json-rules-engine as its documentation uses it: one engine, its own operators and paths. */
export function plainEngine(ruleSets: readonly RuleSet[]): Evaluator {
  const ranked = rankRules(ruleSets);
  const engine = new Engine(ranked.map(plainRule), { allowUndefinedFacts: true });
  const sort = sorterOf(ranked);
  return async (feature, facts) => {
    const { results } = await engine.run({ ...facts, feature });
    return sort(results.map(({ name }) => name));
  };
}

/** ZEN: one decision table that collects every row that hits. */
export function zen(ruleSets: readonly RuleSet[]): Evaluator {
  const ranked = rankRules(ruleSets);
  const decision = new ZenEngine().createDecision(decisionTable(ranked));
  const sort = sorterOf(ranked);
  return async (feature, facts) => {
    const { result } = (await decision.evaluate({ ...facts, feature })) as { result: readonly { id: string }[] };
    return sort(result.map(({ id }) => id));
  };
}

/** ZEN again: one expression with every rule, which it reads anew each time but answers without a queue. */
export function zenExpression(ruleSets: readonly RuleSet[]): Evaluator {
  const ranked = rankRules(ruleSets).toSorted(compareRules);
  const expression = `[${ranked.map(({ id, rule }) => `${zenRule(rule)} ? ${JSON.stringify(id)} : ""`).join(', ')}]`;
  return (feature, facts) => {
    const ids = evaluateExpressionSync(expression, { ...facts, feature }) as readonly string[];
    return ids.filter((id) => id !== '');
  };
}

/** Puts ids in order of decisiveness by their place in a sorted list. */
function sorterOf(ranked: readonly RankedRule[]): (ids: readonly string[]) => readonly string[] {
  const places = new Map(ranked.toSorted(compareRules).map(({ id }, place) => [id, place]));
  return (ids) => ids.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

function plainRule({ id, code, rule }: RankedRule): RuleProperties {
  const own = plainCondition(rule.conditions);
  const conditions = rule.features ? { all: [{ fact: 'feature', operator: 'in', value: rule.features }, own] } : own;
  return { name: id, event: { type: code }, conditions: conditions as RuleProperties['conditions'] };
}

function plainCondition(condition: Condition): object {
  if ('all' in condition) return { all: condition.all.map(plainCondition) };
  if ('any' in condition) return { any: condition.any.map(plainCondition) };
  if ('not' in condition) return { not: plainCondition(condition.not) };
  return { ...condition, path: `$.${condition.path.slice(1)}` };
}

function decisionTable(ranked: readonly RankedRule[]): object {
  const content = {
    hitPolicy: 'collect',
    inputs: [{ id: 'when', name: 'when' }],
    outputs: [{ id: 'id', name: 'id', field: 'id' }],
    rules: ranked.map(({ id, rule }) => ({ _id: id, when: zenRule(rule), id: JSON.stringify(id) })),
  };
  return {
    nodes: [
      { id: 'in', type: 'inputNode', name: 'request', content: {} },
      { id: 'table', type: 'decisionTableNode', name: 'rules', content },
      { id: 'out', type: 'outputNode', name: 'response', content: {} },
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'table' },
      { id: 'b', type: 'edge', sourceId: 'table', targetId: 'out' },
    ],
  };
}

function zenRule({ features, conditions }: Rule): string {
  const own = zenCondition(conditions);
  return features ? `feature in ${JSON.stringify(features)} and ${own}` : own;
}

function zenCondition(condition: Condition): string {
  if ('all' in condition) return `(${condition.all.map(zenCondition).join(' and ')})`;
  if ('any' in condition) return `(${condition.any.map(zenCondition).join(' or ')})`;
  if ('not' in condition) return `(not ${zenCondition(condition.not)})`;
  return `(${zenTest(condition)})`;
}

const zenOperators: Readonly<Record<Operator, string>> = {
  equal: '==',
  notEqual: '!=',
  in: 'in',
  notIn: 'not in',
  contains: 'in',
  doesNotContain: 'not in',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
};

function zenTest({ fact, path, operator, value }: FactTest): string {
  const [actual, expected] = [`${fact}.${path.slice(1)}`, JSON.stringify(value)];
  const [left, right] =
    operator.endsWith('ontain') || operator === 'contains' ? [expected, actual] : [actual, expected];
  return `${left} ${zenOperators[operator]} ${right}`;
}
