import { describe, expect, test } from 'vitest';
import { compileOffering } from '../../../engine/catalog/offering.ts';
import type { Option } from '../../../engine/generated/types.ts';
import { chooseOptions } from '../../../engine/money/option-choice.ts';

type Bounds = Pick<Option, 'requires' | 'excludes'>;

function choose(
  options: Readonly<Record<string, Bounds & { readonly tiers?: readonly string[] }>>,
  needed: readonly string[],
) {
  const offering = compileOffering(
    {
      id: 'service',
      title: { de: 'Service' },
      tiers: [{ id: 'gold', title: { de: 'Gold' } }],
      options: Object.entries(options).map(([id, bounds]) => ({ id, tiers: ['gold'], ...bounds })),
    },
    '',
  );
  return chooseOptions(offering, 'gold', needed);
}

describe('the options that serve needs best', () => {
  test.each<[string, Parameters<typeof choose>[0], string[], string[]]>([
    ['none where none is needed', { a: {}, b: {} }, [], []],
    ['those that are needed, in the order of the catalog', { a: {}, b: {}, c: {} }, ['c', 'a'], ['a', 'c']],
    [
      'what a needed one requires, and what that requires',
      { a: { requires: ['b'] }, b: { requires: ['c'] }, c: {} },
      ['a'],
      ['a', 'b', 'c'],
    ],
    ['options that require each other', { a: { requires: ['b'] }, b: { requires: ['a'] } }, ['a'], ['a', 'b']],
    ['the first of two that exclude each other', { a: {}, b: { excludes: ['a'] } }, ['a', 'b'], ['a']],
    [
      'two rather than one that excludes both',
      { a: { excludes: ['b', 'c'] }, b: {}, c: {} },
      ['a', 'b', 'c'],
      ['b', 'c'],
    ],
    ['none that another tier alone can buy', { a: { tiers: ['silver'] } }, ['a'], []],
    ['none that requires what nobody can buy', { a: { requires: ['b'] }, b: { tiers: ['silver'] } }, ['a'], []],
  ])('%s', (_, options, needed, expected) => {
    expect(choose(options, needed)).toEqual({ options: expected, complete: true });
  });

  test('a hundred that do not conflict are all bought, at once', () => {
    const ids = Array.from({ length: 100 }, (_, index) => `o${index}`);
    expect(choose(Object.fromEntries(ids.map((id) => [id, {}])), ids)).toEqual({ options: ids, complete: true });
  });

  test('a hundred in pairs that exclude each other end at the ceiling, which the choice says', () => {
    const ids = Array.from({ length: 100 }, (_, index) => `o${index}`);
    const pairs = ids.map((id, index) => [id, { excludes: [`o${index ^ 1}`] }] as const);
    const { options, complete } = choose(Object.fromEntries(pairs), ids);
    expect(options).toHaveLength(50);
    expect(complete).toBe(false);
  });
});
