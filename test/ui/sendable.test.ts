// @vitest-environment node
import { expect, test } from 'vitest';
import { sendable } from '../../admin-ui/editing/sendable.ts';

test.each<[string, unknown, unknown]>([
  ['NUL', 'a\u0000b', 'ab'],
  ['the first half of a character', 'a\uD83D', 'a'],
  ['its second half', '\uDE00b', 'b'],
  ['a whole character', '😀 👩🏽‍🔧', '😀 👩🏽‍🔧'],
  ['what is within things and lists', { de: ['x\u0000', 1, null] }, { de: ['x', 1, null] }],
])('of %s the draft takes what can be saved', (_, value, taken) => {
  expect(sendable([{ op: 'add', path: '/x', value }])).toEqual([{ op: 'add', path: '/x', value: taken }]);
});

test('what has no value stays as it is', () => {
  expect(sendable([{ op: 'remove', path: '/x' }])).toEqual([{ op: 'remove', path: '/x' }]);
});
