import { expect, test } from 'vitest';
import { remembered } from '../../server/remembered.ts';

test('what is asked for again is made once; of too many, what nobody has asked for the longest is made anew', () => {
  const made: string[] = [];
  const find = remembered<string>(2);
  for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) find(name, () => made[made.push(name) - 1] ?? '');
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});
