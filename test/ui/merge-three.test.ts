// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeThree } from '../../admin-ui/editing/merge-three.ts';
import { equalJson } from '../../engine/index.ts';

const list = (...ids: readonly string[]) => ids.map((id) => ({ id }));

test.each<[string, unknown, unknown, unknown, unknown]>([
  ['members', { a: 1, b: 1 }, { a: 2, b: 1 }, { a: 1, b: 2 }, { a: 2, b: 2 }],
  ['new members', {}, { a: 1 }, { b: 1 }, { a: 1, b: 1 }],
  ['new entries', list('p', 'q'), list('p', 'x', 'q'), list('p', 'q', 'y'), list('p', 'x', 'q', 'y')],
  ['an entry that is gone and one that came', list('p', 'q'), list('q'), list('p', 'q', 'r'), list('q', 'r')],
  ['another order and a new entry', list('p', 'q'), list('p', 'q', 'r'), list('q', 'p'), list('q', 'r', 'p')],
  ['the same change', { a: 1 }, { a: 2 }, { a: 2 }, { a: 2 }],
])('%s of both are kept', (_what, base, theirs, mine, merged) => {
  expect(mergeThree({ base, theirs, mine })).toEqual({ value: merged, clashes: [] });
});

test('a clash is told with all three, and what is chosen stands', () => {
  const three = {
    base: { t: [{ id: 'gold', n: 1 }] },
    theirs: { t: [{ id: 'gold', n: 2 }] },
    mine: { t: [{ id: 'gold', n: 3 }] },
  };
  expect(mergeThree(three)).toEqual({
    value: { t: [{ id: 'gold', n: 2 }] },
    clashes: [{ place: '/t/gold/n', base: 1, theirs: 2, mine: 3 }],
  });
  for (const [side, n] of [
    ['mine', 3],
    ['base', 1],
  ] as const)
    expect(mergeThree(three, new Map([['/t/gold/n', side]])).value).toEqual({ t: [{ id: 'gold', n }] });
});

test('what says one thing of several members is never half of each', () => {
  const hours = (amount: number) => ({ kind: 'amount', amount, unit: 'hours' });
  const three = { base: { a: hours(2) }, theirs: { a: hours(5) }, mine: { a: { ...hours(2), unit: 'days' } } };
  expect(mergeThree(three).clashes).toEqual([{ place: '/a', base: hours(2), theirs: hours(5), mine: three.mine.a }]);
});

test('a thing that one has changed and the other taken away is a clash', () => {
  const { clashes } = mergeThree({ base: list('p'), theirs: [], mine: [{ id: 'p', n: 1 }] });
  expect(clashes).toEqual([{ place: '/p', base: { id: 'p' }, theirs: undefined, mine: { id: 'p', n: 1 } }]);
});

const things = fc.uniqueArray(
  fc.record({ id: fc.constantFrom('p', 'q', 'r', 's'), n: fc.integer({ min: 0, max: 2 }) }),
  {
    selector: ({ id }) => id,
  },
);
const documents = fc.record({
  a: fc.integer({ min: 0, max: 2 }),
  things,
  plain: fc.array(fc.integer({ min: 0, max: 1 })),
});

test('where one side has changed nothing the other comes out, and where nothing clashes the side does not matter', () => {
  fc.assert(
    fc.property(documents, documents, documents, (base, one, other) => {
      expect(mergeThree({ base, theirs: base, mine: one }).value).toEqual(one);
      expect(mergeThree({ base, theirs: one, mine: base }).value).toEqual(one);
      const [merged, mirrored] = [
        mergeThree({ base, theirs: one, mine: other }),
        mergeThree({ base, theirs: other, mine: one }),
      ];
      expect(merged.clashes.length).toBe(mirrored.clashes.length);
      if (merged.clashes.length === 0) expect(sorted(merged.value)).toEqual(sorted(mirrored.value));
      if (equalJson(base, one)) expect(merged.value).toEqual(other);
    }),
  );
});

/** Both may have put things into another order; then theirs counts. */
function sorted(value: unknown): unknown {
  const document = value as { readonly things: readonly { readonly id: string }[] };
  return { ...document, things: [...document.things].sort((a, b) => a.id.localeCompare(b.id)) };
}
