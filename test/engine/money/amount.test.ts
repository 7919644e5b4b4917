import { expect, test } from 'vitest';
import {
  add,
  amountOf,
  compareAmounts,
  exactly,
  fraction,
  inCents,
  inDecimals,
  multiply,
  sumOf,
} from '../../../engine/money/amount.ts';

test.each<[string, string, string]>([
  ['half a cent goes up', '21.665', '21.67'],
  ['less than half a cent goes down', '21.6649', '21.66'],
  ['whole amounts have cents', '130', '130.00'],
  ['nothing', '0', '0.00'],
  ['less than a cent', '0.004', '0.00'],
  ['more than a double can hold', '123456789012345678.995', '123456789012345679.00'],
])('rounded to cents: %s', (_, amount, cents) => {
  expect(inCents(amountOf(amount))).toBe(cents);
});

test('a sixth of 130 is exact until it is rounded', () => {
  const sixth = multiply(amountOf('130.00'), fraction(10, 60));
  expect(inCents(sixth)).toBe('21.67');
  expect(inCents(multiply(sixth, exactly(6)))).toBe('130.00');
});

test.each<[number, string]>([
  [0.1, '0.10'],
  [33.3, '33.30'],
  [1e-7, '0.0000001'],
  [1.5e21, '1500000000000000000000.00'],
  [12, '12.00'],
])('the number %d is the decimal that is written', (value, decimals) => {
  expect(inDecimals(exactly(value))).toBe(decimals);
});

test('what never ends in decimals is rounded to cents', () => {
  expect(inDecimals(fraction(1, 3))).toBe('0.33');
});

test('sums and order are those of the decimals, not of their texts', () => {
  expect(sumOf(['0.10', '0.20', '10.00'])).toBe('10.30');
  expect(sumOf([])).toBe('0.00');
  expect(inCents(add(amountOf('0.1'), amountOf('0.2')))).toBe('0.30');
  expect(['10.00', '9.5', '9.50'].sort(compareAmounts)).toEqual(['9.5', '9.50', '10.00']);
});
