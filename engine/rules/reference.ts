import type { Engine, EngineResult, RuleProperties, RuleResult } from 'json-rules-engine';
import type { Facts, RuleExplanation, RuleSet } from '../generated/types.ts';
import { once } from '../once.ts';
import { type AskedCondition, growTree } from './condition-tree.ts';
import { type Firing, type RankedRule, compareRules, rankRules } from './ranked-rule.ts';
import { type Fit, type Side, takeSide } from './two-sided.ts';

/** What fires and what is unknown, and how each rule that was asked came to it, most decisive first. */
export type ExplainedFiring = Firing & { readonly explanations: readonly RuleExplanation[] };

const sides: readonly Side[] = ['holds', 'fails'];

const fitting: Readonly<Record<Fit, (actual: unknown, value: unknown) => boolean>> = {
  same: (actual, value) => typeof actual === typeof value,
  member: (actual, value) => Array.isArray(value) && typeof actual === typeof value[0],
  list: (actual) => Array.isArray(actual),
  numbers: (actual, value) => typeof actual === 'number' && typeof value === 'number',
};

/**
 * Fires the rules by json-rules-engine, which answers each rule twice: does it surely hold, does it surely fail.
 * It is loaded when first asked; about 1 ms a call.
 * LAW: it agrees with the compiled form on every rule set and all facts (test/laws/rules.test.ts).
 */
export async function fireByReference(
  ruleSets: readonly RuleSet[],
  feature: string,
  facts: Facts,
): Promise<ExplainedFiring> {
  const rules = inOrder(ruleSets).filter(({ rule }) => rule.features?.includes(feature) ?? true);
  const results = await run(rules, facts);
  const explained = rules.map((rule) => ({ rule, explanation: explain(rule, results) }));
  const having = (outcome: RuleExplanation['outcome']) =>
    explained.filter(({ explanation }) => explanation.outcome === outcome).map(({ rule }) => rule);
  return {
    fired: having('fired'),
    unknown: having('unknown'),
    explanations: explained.map(({ explanation }) => explanation),
  };
}

/** The rules of a revision, most decisive first; ranked once. */
const inOrder = once((ruleSets: readonly RuleSet[]) => [...rankRules(ruleSets)].sort(compareRules));

type Results = ReadonlyMap<string, RuleResult>;

// A new engine for each run: two runs at once on one engine lose rules.
async function run(rules: readonly RankedRule[], facts: Facts): Promise<Results> {
  const { Engine } = await import('json-rules-engine');
  const properties = rules.flatMap((rule) => sides.map((side) => askOneSide(rule, side)));
  const engine = new Engine(properties, { allowUndefinedFacts: true, pathResolver: readMember });
  teachFits(engine);
  const known = Object.entries(facts).filter(([, members]) => members !== undefined);
  return byName(await engine.run(Object.fromEntries(known)));
}

function askOneSide({ id, code, rule }: RankedRule, side: Side): RuleProperties {
  // The engine's types ask for mutable lists; it copies them.
  const conditions = { all: [takeSide(side, rule.conditions)] } as RuleProperties['conditions'];
  return { name: `${side} ${id}`, conditions, event: { type: code } };
}

/** `holds-…:equal` is true when the engine's own `equal` is, `fails-…:equal` when it is false; both only of what fits. */
function teachFits(engine: Engine): void {
  for (const [fit, fitsTogether] of Object.entries(fitting))
    for (const side of sides)
      engine.addOperatorDecorator(
        `${side}-${fit}`,
        (actual: unknown, value: unknown, next) =>
          fitsTogether(actual, value) && next(actual, value) === (side === 'holds'),
      );
}

/** The own member that a JSON Pointer of one step names. */
function readMember(members: object, pointer: string): unknown {
  const name = pointer.slice(1);
  return Object.hasOwn(members, name) ? (members as Readonly<Record<string, unknown>>)[name] : undefined;
}

function byName({ results, failureResults }: EngineResult): Results {
  return new Map([...results, ...failureResults].map((result) => [result.name, result]));
}

function explain({ id, code, rule }: RankedRule, results: Results): RuleExplanation {
  const [holds, fails] = [askedOf(results, 'holds', id), askedOf(results, 'fails', id)];
  const outcome = holds.result === true ? 'fired' : fails.result === true ? 'not-fired' : 'unknown';
  return { rule: id, code, outcome, conditions: growTree(rule.conditions, holds, fails) };
}

function askedOf(results: Results, side: Side, id: string): AskedCondition {
  const wrapped = results.get(`${side} ${id}`)?.conditions as AskedCondition | undefined;
  const asked = wrapped?.all?.[0];
  if (asked === undefined) throw new Error(`json-rules-engine gave no result for \`${id}\``);
  return asked;
}
