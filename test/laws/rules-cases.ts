import fc from 'fast-check';
import type {
  Condition,
  FactName,
  Facts,
  FactTest,
  Operator,
  Rule,
  RootCondition,
  RuleSet,
  Scalar,
  TestValue,
} from '../../engine/generated/types.ts';
import { type ReasonKind, decisionCodes, kindOf } from '../../engine/rules/reason-codes.ts';

/** Rules and the facts that they are asked about. */
export type RulesCase = { readonly ruleSets: readonly RuleSet[]; readonly facts: Facts };

export const FEATURE = 'remote-support';

/** Facts that the cases speak of, with values near to each other: texts in texts, numbers beside their digits. */
const palette: readonly { readonly fact: FactName; readonly member: string; readonly values: readonly unknown[] }[] = [
  { fact: 'candidate', member: 'kind', values: ['item', 'package', 'standard'] },
  { fact: 'context', member: 'venue', values: ['customer', 'custom', 'partner'] },
  { fact: 'lifecycle', member: 'started', values: [true, false] },
  { fact: 'exclusion', member: 'cause', values: [true, false] },
  { fact: 'context', member: 'participants', values: [0, 1, 2, 3] },
  { fact: 'context', member: 'minutes', values: [0, 1, 2, 3] },
  { fact: 'attributes', member: 'licences', values: [1, 2, '1', '2'] },
  { fact: 'contract', member: 'offerings', values: [[], ['sla'], ['sla-plus'], ['sla', 'sla-plus']] },
];

const [texts, flags, numbers, mixed, lists] = [[0, 1], [2, 3], [4, 5], [6], [7]] as const;
const placesByOperator: Readonly<Record<Operator, readonly number[]>> = {
  equal: [...texts, ...flags, ...numbers, ...mixed],
  notEqual: [...texts, ...flags, ...numbers, ...mixed],
  in: [...texts, ...numbers, ...mixed],
  notIn: [...texts, ...numbers, ...mixed],
  contains: lists,
  doesNotContain: lists,
  lessThan: [...numbers, ...mixed],
  lessThanInclusive: [...numbers, ...mixed],
  greaterThan: [...numbers, ...mixed],
  greaterThanInclusive: [...numbers, ...mixed],
};

/** Every comparison that a rule can make. */
export const everyOperator = Object.keys(placesByOperator) as readonly Operator[];

const factTests: fc.Arbitrary<FactTest> = fc.constantFrom(...everyOperator).chain((operator) =>
  fc.constantFrom(...placesByOperator[operator]).chain((place) => {
    const { fact, member, values } = at(palette, place);
    return valuesFor(operator, values).map((value) => ({ fact, path: `/${member}`, operator, value }));
  }),
);

function valuesFor(operator: Operator, values: readonly unknown[]): fc.Arbitrary<TestValue> {
  if (operator.endsWith('ontain') || operator === 'contains') return fc.constantFrom('sla', 'sla-plus', 'plus');
  if (operator.includes('Than')) return fc.integer({ min: 0, max: 3 });
  if (operator !== 'in' && operator !== 'notIn') return fc.constantFrom(...(values as readonly Scalar[]));
  const sameType = values.filter((value) => typeof value === typeof values[0]) as readonly (string | number)[];
  return fc.uniqueArray(fc.constantFrom(...sameType), { minLength: 1, maxLength: 3 });
}

const { condition: conditions } = fc.letrec<{ condition: Condition; group: RootCondition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 3, arbitrary: factTests },
    { weight: 2, arbitrary: tie('group') },
  ),
  group: groupsOf(tie('condition')),
}));

function groupsOf(children: fc.Arbitrary<Condition>): fc.Arbitrary<RootCondition> {
  const several = fc.array(children, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    several.map((all) => ({ all })),
    several.map((any) => ({ any })),
    children.map((not) => ({ not })),
  );
}

const kinds: readonly ReasonKind[] = ['denial', 'charge', 'grant'];
const codes = fc
  .constantFrom(...kinds)
  .chain((kind) =>
    fc.constantFrom(...decisionCodes.filter((code) => code !== 'no-contract').filter((code) => kindOf(code) === kind)),
  );

const rules: fc.Arbitrary<Rule> = fc
  .record({
    conditions: groupsOf(conditions),
    type: codes,
    priority: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    features: fc.option(fc.constantFrom([FEATURE], ['phone-support', FEATURE], ['phone-support']), {
      freq: 1,
      nil: undefined,
    }),
  })
  .map(({ conditions, type, priority, features }) => ({
    id: 'rule',
    sentence: { en: 'A sentence.' },
    source: 'law',
    conditions,
    event: { type },
    ...(priority !== undefined && { priority }),
    ...(features !== undefined && { features }),
  }));

const setsOfRules = fc.array(fc.array(rules, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 });

/** One or two rule sets of one or two rules each, of every shape that the schema allows. */
const ruleSetCases: fc.Arbitrary<readonly RuleSet[]> = setsOfRules.map((sets) =>
  sets.map((rules, i) => ({
    format: 1,
    id: `set-${i}`,
    title: { en: 'A set' },
    rules: rules.map((rule, j) => ({ ...rule, id: `rule-${j}` })),
    examples: [{ title: { en: 'None' }, facts: {}, fires: [] }],
  })),
);

/** Facts of the palette, of which about every fifth is unknown. */
const factsCases: fc.Arbitrary<Facts> = fc
  .tuple(...palette.map(({ values }) => fc.option(fc.constantFrom(...values), { freq: 4, nil: undefined })))
  .map((drawn) => {
    const facts: Record<string, Record<string, unknown>> = {};
    palette.forEach(({ fact, member }, place) => {
      if (drawn[place] !== undefined) facts[fact] = { ...facts[fact], [member]: drawn[place] };
    });
    return facts as Facts;
  });

/** A rule set with facts. */
export const rulesCases: fc.Arbitrary<RulesCase> = fc.record({ ruleSets: ruleSetCases, facts: factsCases });

/** Every test in a condition. */
export function testsIn(condition: Condition): readonly FactTest[] {
  if ('not' in condition) return testsIn(condition.not);
  if ('all' in condition) return condition.all.flatMap(testsIn);
  if ('any' in condition) return condition.any.flatMap(testsIn);
  return [condition];
}

function at<T>(list: readonly T[], index: number): T {
  return list[index] as T;
}
