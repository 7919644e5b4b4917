// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { receiveValue, sendValue } from '../../admin-ui/editing/sent-value.ts';

const { value: values } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, fc.integer({ max: 3, min: 0 }), tie('list'), tie('members')),
  list: fc.array(tie('value'), { maxLength: 6 }),
  members: fc.dictionary(fc.constantFrom('a', 'b', 'id'), tie('value'), { maxKeys: 3 }),
}));

test('LAW: what is received is what was sent, however much of it has changed', () => {
  fc.assert(
    fc.property(fc.option(values, { nil: undefined }), values, (before, value) => {
      expect(receiveValue(structuredClone(before), structuredClone(sendValue(before, value)))).toEqual(value);
    }),
    { numRuns: 2_000 },
  );
});

test('what has not changed is the very thing that was there before', () => {
  const before = {
    rows: [
      { id: 'a', cells: [1, 2] },
      { id: 'b', cells: [3] },
    ],
    notes: ['as it was'],
  };
  const after = {
    rows: [
      { id: 'a', cells: [1, 2] },
      { id: 'b', cells: [4] },
    ],
    notes: ['as it was'],
  };
  const received = receiveValue(before, sendValue(before, after)) as typeof before;
  expect(received).toEqual(after);
  expect(received.rows[0]).toBe(before.rows[0]);
  expect(received.notes).toBe(before.notes);
});

test('of a value that has changed all over, the whole is sent', () => {
  const count = (from: number) => Array.from({ length: 200 }, (_, index) => from + index);
  expect(sendValue(count(0), count(1_000))).toEqual({ kind: 'whole', value: count(1_000) });
});

test('what has changed of another value than the one that is there is not received', () => {
  expect(() => receiveValue({}, sendValue({ a: [1] }, { a: [] }))).toThrow(/another value/);
});
