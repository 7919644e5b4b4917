// @vitest-environment node
import { expect, test } from 'vitest';
import { typedNumber } from '../../admin-ui/typed-number.ts';

test.each([
  ['a whole number', '12', 12],
  ['with the decimal mark of German', '1,5', 1.5],
  ['with that of English', '1.5', 1.5],
  ['with room around it', ' 7 ', 7],
  ['below zero, which the engine refuses where it must', '-3', -3],
  ['empty', '', ''],
  ['a word', 'viele', 'viele'],
  ['as programs write numbers', '1e5', '1e5'],
  ['with marks between thousands, which the languages read differently', '1.250,5', '1.250,5'],
])('%s', (_, text, number) => {
  expect(typedNumber(text)).toBe(number);
});
