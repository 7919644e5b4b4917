import type { Operator, TestValue } from '../../engine/generated/types.ts';
import type { Comparing, Comparison } from '../../engine/rules/operators.ts';
import type { RankedRule } from '../../engine/rules/ranked-rule.ts';
import { rankOf } from '../../engine/rules/reason-codes.ts';
import { type Semantics, type Test, semantics } from '../../engine/rules/semantics.ts';
import type { Truth } from '../../engine/rules/truth.ts';

const { operators } = semantics;

/** The meaning of conditions with one mistake in it. */
export const mutants: Readonly<Record<string, Semantics>> = {
  'all counts as any': { ...semantics, all: semantics.any },
  'any counts as all': { ...semantics, any: semantics.all },
  'all forgets its last condition': { ...semantics, all: (tests) => semantics.all(tests.slice(0, -1)) },
  'any asks its first condition only': { ...semantics, any: (tests) => semantics.any(tests.slice(0, 1)) },
  'all skips what is unknown': {
    ...semantics,
    all: (tests) => (facts) => tests.every((test) => test(facts) !== false),
  },
  'all is false when something is unknown': {
    ...semantics,
    all: (tests) => (facts) => tests.every((test) => test(facts) === true),
  },
  'all stops at the first unknown': { ...semantics, all: stopAtUnknown(false) },
  'any stops at the first unknown': { ...semantics, any: stopAtUnknown(true) },
  'any takes unknown as true': { ...semantics, any: (tests) => (facts) => tests.some((test) => test(facts) !== false) },
  'any takes unknown as false': { ...semantics, any: (tests) => (facts) => tests.some((test) => test(facts) === true) },
  'not of unknown is true': { ...semantics, not: (test) => (facts) => test(facts) !== true },
  'not of unknown is false': { ...semantics, not: (test) => (facts) => test(facts) === false },
  'not does nothing': { ...semantics, not: (test) => test },
  'a missing fact fails the test': { ...semantics, factTest: withoutUnknown(false) },
  'a missing fact passes the test': { ...semantics, factTest: withoutUnknown(true) },
  'equal converts types': withOperator('equal', (value) => known((actual) => String(actual) === String(value))),
  'equal of another type is false': withOperator('equal', (value) => known((actual) => actual === value)),
  'notEqual passes what is missing': withOperator('notEqual', (value) => (actual) => actual !== value),
  'in matches parts of texts': withOperator('in', (value) => known((actual) => String(value).includes(String(actual)))),
  'notIn passes what is missing': withOperator('notIn', (value) => (actual) => !listOf(value).includes(actual)),
  'contains matches parts of texts': withOperator('contains', (value) =>
    known((actual) => String(actual).includes(String(value))),
  ),
  'doesNotContain passes what is missing': withOperator(
    'doesNotContain',
    (value) => (actual) => !listOf(actual).includes(value),
  ),
  'lessThan converts texts': withOperator('lessThan', (value) => known((actual) => Number(actual) < Number(value))),
  'lessThan takes the bound in': { ...semantics, operators: { ...operators, lessThan: operators.lessThanInclusive } },
  'lessThanInclusive leaves the bound out': {
    ...semantics,
    operators: { ...operators, lessThanInclusive: operators.lessThan },
  },
  'greaterThan takes the bound in': {
    ...semantics,
    operators: { ...operators, greaterThan: operators.greaterThanInclusive },
  },
  'greaterThanInclusive looks the other way': {
    ...semantics,
    operators: { ...operators, greaterThanInclusive: operators.lessThanInclusive },
  },
  'lower priority first': {
    ...semantics,
    compare: (a, b) => rankOf(a.code) - rankOf(b.code) || priorityOf(a) - priorityOf(b) || compareIds(a, b),
  },
  'priority is not looked at': { ...semantics, compare: (a, b) => rankOf(a.code) - rankOf(b.code) || compareIds(a, b) },
  'priority before reason': {
    ...semantics,
    compare: (a, b) => priorityOf(b) - priorityOf(a) || semantics.compare(a, b),
  },
  'grants before denials': { ...semantics, compare: (a, b) => semantics.compare(b, a) },
  'the last id first': {
    ...semantics,
    compare: (a, b) => rankOf(a.code) - rankOf(b.code) || priorityOf(b) - priorityOf(a) || compareIds(b, a),
  },
};

function withOperator(operator: Operator, comparing: Comparing): Semantics {
  return { ...semantics, operators: { ...operators, [operator]: comparing } };
}

function known(passes: (actual: unknown) => boolean): Comparison {
  return (actual) => (actual === undefined ? undefined : passes(actual));
}

function withoutUnknown(instead: boolean): Semantics['factTest'] {
  return (fact, member, comparison) =>
    semantics.factTest(fact, member, (actual) => (actual === undefined ? instead : comparison(actual)));
}

function stopAtUnknown(decisive: boolean): (tests: readonly Test[]) => Test {
  return (tests) => (facts) => {
    for (const test of tests) {
      const truth: Truth = test(facts);
      if (truth === undefined || truth === decisive) return truth;
    }
    return !decisive;
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly TestValue[]) : [];
}

function priorityOf({ rule }: RankedRule): number {
  return rule.priority ?? 1;
}

function compareIds(a: RankedRule, b: RankedRule): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
