import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPatch } from '../../../engine/change/json-patch.ts';
import { mergePatch } from '../../../engine/change/merge-patch.ts';
import type { JsonPatch } from '../../../engine/index.ts';

const base = {
  a: { x: 1, y: 2 },
  list: [
    { id: 'p', n: 1 },
    { id: 'q', n: 2 },
  ],
  t: 'text',
};

function apply(document: unknown, patch: JsonPatch): unknown {
  const outcome = applyPatch(document, patch);
  return outcome.ok ? outcome.value : undefined;
}

function merged(theirs: JsonPatch, yours: JsonPatch): unknown {
  const merging = mergePatch(base, apply(base, theirs), yours);
  return merging.kind === 'merged' && merging.outcome.ok ? merging.outcome.value : merging.kind;
}

test.each<[string, JsonPatch, JsonPatch]>([
  ['members', [{ op: 'replace', path: '/a/x', value: 9 }], [{ op: 'replace', path: '/a/y', value: 9 }]],
  ['new members', [{ op: 'add', path: '/b', value: 9 }], [{ op: 'add', path: '/c', value: 9 }]],
  ['entries', [{ op: 'replace', path: '/list/0/n', value: 9 }], [{ op: 'replace', path: '/list/1/n', value: 9 }]],
  ['a list and a member', [{ op: 'remove', path: '/list/0' }], [{ op: 'remove', path: '/t' }]],
])('changes of different %s are both kept', (_what, theirs, yours) => {
  expect(merged(theirs, yours)).toEqual(apply(apply(base, theirs), yours));
});

test.each<[string, JsonPatch, JsonPatch]>([
  ['the same member', [{ op: 'replace', path: '/t', value: 1 }], [{ op: 'replace', path: '/t', value: 2 }]],
  ['a member of what is gone', [{ op: 'remove', path: '/a' }], [{ op: 'replace', path: '/a/x', value: 2 }]],
  ['what a member was changed in', [{ op: 'replace', path: '/a/x', value: 1.5 }], [{ op: 'remove', path: '/a' }]],
  ['an entry of a list that has moved', [{ op: 'remove', path: '/list/0' }], [{ op: 'remove', path: '/list/1/n' }]],
  ['a list with a changed entry', [{ op: 'remove', path: '/list/0/n' }], [{ op: 'add', path: '/list/-', value: 1 }]],
  ['what is tested', [{ op: 'remove', path: '/t' }], [{ op: 'test', path: '/t', value: 'text' }]],
  ['what is copied', [{ op: 'remove', path: '/t' }], [{ op: 'copy', from: '/t', path: '/u' }]],
])('changes of %s overlap', (_what, theirs, yours) => {
  expect(merged(theirs, yours)).toBe('overlaps');
});

const place = fc.constantFrom('/a', '/a/x', '/a/y', '/a/z', '/list', '/list/0', '/list/1', '/list/1/n', '/t', '/u');
const writing = fc.oneof(
  fc.record({ op: fc.constantFrom('add' as const, 'replace' as const), path: place, value: fc.integer() }),
  fc.record({ op: fc.constant('remove' as const), path: place }),
);
const bringing = fc.record({ op: fc.constantFrom('move' as const, 'copy' as const), path: place, from: place });
const few = { minLength: 1, maxLength: 3 };

test('where two patches merge, their order does not matter', () => {
  fc.assert(
    fc.property(fc.array(writing, few), fc.array(fc.oneof(writing, bringing), few), (theirs, yours) => {
      const [first, second] = [apply(base, theirs), apply(base, yours)];
      if (first === undefined || second === undefined) return;
      const [result, other] = [merged(theirs, yours), merged(yours, theirs)];
      if (result !== 'overlaps' && other !== 'overlaps') expect(result).toEqual(other);
    }),
    { numRuns: 2_000 },
  );
});
