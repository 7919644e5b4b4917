import type { Operator, TestValue } from '../generated/types.ts';
import { type Truth, not } from './truth.ts';

/** Whether a fact's value passes a test. */
export type Comparison = (actual: unknown) => Truth;

/** Makes the comparison with a rule's value. */
export type Comparing = (value: TestValue) => Comparison;

/**
 * The closed set of comparisons. Nothing is converted: a value that is left out, or of another type than the rule's,
 * is unknown. Lists hold values of one type.
 */
export const operators: Readonly<Record<Operator, Comparing>> = {
  equal,
  notEqual: negated(equal),
  in: isIn,
  notIn: negated(isIn),
  contains,
  doesNotContain: negated(contains),
  lessThan: ordered((actual, value) => actual < value),
  lessThanInclusive: ordered((actual, value) => actual <= value),
  greaterThan: ordered((actual, value) => actual > value),
  greaterThanInclusive: ordered((actual, value) => actual >= value),
};

function equal(value: TestValue): Comparison {
  const type = typeof value;
  return (actual) => (typeof actual === type ? actual === value : undefined);
}

function isIn(value: TestValue): Comparison {
  if (!Array.isArray(value)) return unknown;
  const list: readonly unknown[] = value;
  const type = typeof list[0];
  return (actual) => (typeof actual === type ? list.includes(actual) : undefined);
}

function contains(value: TestValue): Comparison {
  return (actual) => (Array.isArray(actual) ? actual.includes(value) : undefined);
}

function ordered(compare: (actual: number, value: number) => boolean): Comparing {
  return (value) =>
    typeof value === 'number' ? (actual) => (typeof actual === 'number' ? compare(actual, value) : undefined) : unknown;
}

function negated(comparing: Comparing): Comparing {
  return (value) => {
    const comparison = comparing(value);
    return (actual) => not(comparison(actual));
  };
}

function unknown(): undefined {
  return undefined;
}
