import { expect, test } from 'vitest';
import { type Truth, and, not, or } from '../../../engine/rules/truth.ts';

const unknown: Truth = undefined;

test.each<[Truth, Truth, Truth, Truth]>([
  [true, true, true, true],
  [true, false, false, true],
  [true, unknown, unknown, true],
  [false, true, false, true],
  [false, false, false, false],
  [false, unknown, false, unknown],
  [unknown, true, unknown, true],
  [unknown, false, false, unknown],
  [unknown, unknown, unknown, unknown],
])('%s, %s: both %s, either %s', (a, b, both, either) => {
  expect(and(a, b)).toBe(both);
  expect(or(a, b)).toBe(either);
});

test.each<[Truth, Truth]>([
  [true, false],
  [false, true],
  [unknown, unknown],
])('not %s is %s', (a, opposite) => {
  expect(not(a)).toBe(opposite);
});
