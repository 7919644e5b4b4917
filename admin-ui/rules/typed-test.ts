import {
  factTypeAt,
  operatorsFor,
  type DraftContent,
  type FactTest,
  type Operator,
  type TestValue,
} from '../../engine/index.ts';
import { typedNumber } from '../typed-number.ts';
import type { FactPlace } from './fact-choices.ts';
import { valueChoices } from './value-choices.ts';

/** What one asks first: a test of the service hours. */
export const firstTest: FactTest = { fact: 'hours', path: '/open', operator: 'equal', value: true };

/** Operators that fit a fact; none where there is no such fact. */
export function operatorsOf({ fact, path }: FactPlace): readonly Operator[] {
  const type = factTypeAt(fact, path);
  return type ? operatorsFor(type) : [];
}

/**
 * A test that asks for another fact, with its operator and value where they fit it too.
 * LAW: whatever is chosen, the engine finds nothing wrong with it (test/ui/rules/typed-test.test.ts).
 */
export function withFact(test: FactTest, place: FactPlace, content: DraftContent): FactTest {
  const operators = operatorsOf(place);
  const [first = 'equal'] = operators;
  const isSame = test.fact === place.fact && test.path === place.path;
  if (isSame) return test;
  const operator = operators.includes(test.operator) ? test.operator : first;
  return withOperator({ ...place, operator, value: firstValue(place, content) }, operator);
}

/** A test with another operator; a list becomes its first value, and a value a list, as the operator needs. */
export function withOperator(test: FactTest, operator: Operator): FactTest {
  const first = isList(test.value) ? test.value[0] : test.value;
  const one = first ?? '';
  if (operator === 'in' || operator === 'notIn') {
    const list = isList(test.value) ? test.value : [one];
    return { ...test, operator, value: list.filter((value) => typeof value !== 'boolean') as TestValue };
  }
  return { ...test, operator, value: isOrdering(operator) && typeof one !== 'number' ? 0 : one };
}

/** A value that a fact can have, to begin with. */
export function firstValue(place: FactPlace, content: DraftContent): string | number | boolean {
  const type = factTypeAt(place.fact, place.path);
  if (type?.kind === 'flag') return true;
  if (type?.kind === 'number') return 0;
  return valueChoices(place, content, 'de')[0]?.value ?? '';
}

/**
 * What was typed, as a value of the fact; numbers where it can be one.
 * @example typedValue({ fact: 'context', path: '/minutes' }, '90') → 90
 */
export function typedValue({ fact, path }: FactPlace, text: string): string | number {
  const kind = factTypeAt(fact, path)?.kind;
  return kind === 'number' || kind === 'text-or-number' ? typedNumber(text) : text;
}

/** Several values that were typed with commas. */
export function typedList(place: FactPlace, text: string): readonly (string | number)[] {
  const values = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return values.map((value) => typedValue(place, value));
}

function isOrdering(operator: Operator): boolean {
  return operator.startsWith('lessThan') || operator.startsWith('greaterThan');
}

function isList(value: TestValue): value is readonly (string | number)[] {
  return Array.isArray(value);
}
