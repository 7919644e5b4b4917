import { describe, expect, test } from 'vitest';
import { lawCodes } from '../../../engine/issue-codes/law-codes.ts';
import { referenceCodes } from '../../../engine/issue-codes/reference-codes.ts';
import { shapeCodes } from '../../../engine/issue-codes/shape-codes.ts';
import { totalityCodes } from '../../../engine/issue-codes/totality-codes.ts';
import { findBlockers, reviewCatalog } from '../../../engine/review/review.ts';
import { valueAt } from '../../../engine/review/walk.ts';
import { brokenCatalogs, type BrokenCatalog, soundCatalog, surroundings } from './broken-catalogs.ts';
import { changed } from './change.ts';

test('the small catalog that the cases break has no issue', () => {
  expect(reviewCatalog(soundCatalog, surroundings)).toEqual([]);
});

for (const [topic, cases] of Object.entries(brokenCatalogs))
  describe(`broken ${topic}`, () => {
    test.each(cases)('$title', ({ changes, ruleSets = [], issues }: BrokenCatalog) => {
      const broken = changed(soundCatalog, changes);
      const found = reviewCatalog(broken, { ...surroundings, ruleSets });
      const blockers = findBlockers(broken, { ...surroundings, ruleSets });
      const places = found.map(({ code, pointer }) => [code, pointer]);
      expect(places).toEqual(inOrder(issues));
      expect(blockers).toEqual(found.filter(({ level }) => level === 'error'));
    });
  });

test('every code of the review is provoked by some case', () => {
  const provoked = Object.values(brokenCatalogs).flatMap((cases) => cases.flatMap(({ issues }) => issues));
  const codes = new Set(provoked.map(([code]) => code));
  const elsewhere = ['too-deep'];
  const known = Object.keys({ ...shapeCodes, ...referenceCodes, ...lawCodes, ...totalityCodes });
  expect(known.filter((code) => !codes.has(code) && !elsewhere.includes(code))).toEqual([]);
});

describe('what is no catalog at all', () => {
  test.each([null, 7, 'catalog', [], {}])('%j is refused', (input) => {
    expect(reviewCatalog(input, surroundings).some(({ level }) => level === 'error')).toBe(true);
  });

  test('deep nesting is one issue', () => {
    const deep: unknown = JSON.parse('{"a":'.repeat(5_000) + '1' + '}'.repeat(5_000));
    expect(reviewCatalog(deep, surroundings)).toMatchObject([{ code: 'too-deep', pointer: '' }]);
  });

  test('a list of 10 MB is one issue, quickly', () => {
    const languages = Array.from({ length: 2_000_000 }, () => 'de');
    expect(reviewCatalog(changed(soundCatalog, [{ set: '/languages', to: languages }]), surroundings)).toMatchObject([
      { code: 'shape-length', pointer: '/languages' },
    ]);
  });
});

describe('what would take too long to look at is refused by its length alone', () => {
  test.each([
    ['/calendars', '/calendars/0', 51],
    ['/calendars/0/closures', '/calendars/0/closures/0', 501],
    ['/prices', '/prices/1', 501],
    ['/prices/0/ranges', '/prices/0/ranges/0', 101],
    ['/prices/2/bands', '/prices/2/bands/0', 21],
  ])('%s', (list, entry, length) => {
    const many = Array.from({ length }, () => valueAt(soundCatalog, entry));
    const found = reviewCatalog(changed(soundCatalog, [{ set: list, to: many }]), surroundings);
    expect(found.filter(({ code }) => code === 'shape-length').map(({ pointer }) => pointer)).toEqual([list]);
  });
});

function inOrder(issues: BrokenCatalog['issues']): BrokenCatalog['issues'] {
  const key = ([code, pointer]: readonly [string, string]) => [pointer, code].join('\u0000');
  return [...issues].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
