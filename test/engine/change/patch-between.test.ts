import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPatch } from '../../../engine/change/json-patch.ts';
import { patchBetween } from '../../../engine/change/patch-between.ts';

const things = (...ids: readonly string[]) => ids.map((id) => ({ id, n: 1 }));

test.each<[string, unknown, unknown, readonly unknown[]]>([
  ['nothing', { a: [1] }, { a: [1] }, []],
  ['a member', { a: 1, b: 1 }, { a: 2, b: 1 }, [{ op: 'replace', path: '/a', value: 2 }]],
  [
    'a new thing in a list',
    things('p', 'r'),
    things('p', 'q', 'r'),
    [{ op: 'add', path: '/1', value: { id: 'q', n: 1 } }],
  ],
  ['a thing that is gone', things('p', 'q', 'r'), things('p', 'r'), [{ op: 'remove', path: '/1' }]],
  [
    'a thing that was changed while another one came',
    [{ id: 'p', n: 1 }],
    [
      { id: 'o', n: 1 },
      { id: 'p', n: 2 },
    ],
    [
      { op: 'replace', path: '/0/n', value: 2 },
      { op: 'add', path: '/0', value: { id: 'o', n: 1 } },
    ],
  ],
  [
    'names that look like steps',
    { 'a/b': 1 },
    { '~': 1 },
    [
      { op: 'remove', path: '/a~1b' },
      { op: 'add', path: '/~0', value: 1 },
    ],
  ],
])('the patch between two documents says %s', (_what, before, after, patch) => {
  expect(patchBetween(before, after)).toEqual(patch);
});

const documents = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, fc.integer({ max: 3, min: 0 }), tie('list'), tie('thing'), tie('members')),
  list: fc.array(tie('value'), { maxLength: 5 }),
  members: fc.dictionary(fc.constantFrom('a', 'b', '/', '~1', 'constructor'), tie('value'), { maxKeys: 3 }),
  thing: fc.record({ id: fc.constantFrom('p', 'q', 'r'), v: tie('value') }),
})).value;

test('the patch between two documents makes one of the other', () => {
  fc.assert(
    fc.property(documents, documents, (before, after) => {
      expect(applyPatch(before, patchBetween(before, after))).toEqual({ ok: true, value: after });
    }),
  );
});
