import fc from 'fast-check';
import { expect, test } from 'vitest';
import { issueCodes } from '../../../engine/issue-codes.ts';
import { reviewCatalog } from '../../../engine/review/review.ts';
import { pointerTo, walk } from '../../../engine/review/walk.ts';
import { soundCatalog, surroundings } from './broken-catalogs.ts';
import { type Change, changed } from './change.ts';

const places = [...walk(soundCatalog)].map(pointerTo).filter((pointer) => pointer !== '');
const values = [...walk(soundCatalog)].map(({ value }) => value);

const odd = fc.constantFrom<unknown>(null, '', 'constructor', '__proto__', 'toString', -1, 1e300, true, [], {}, [[]]);
const value = fc.oneof(odd, fc.constantFrom(...values), fc.jsonValue());
const place = fc.constantFrom(...places);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ set: place, to: value }),
  fc.record({ drop: place }),
  fc.record({ set: place.map((pointer) => pointer.replace(/[^/]*$/, 'constructor')), to: value }),
);

test(
  'LAW: whatever is changed in a catalog, the review tells known issues, each once and in order',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(change, (one) => {
        const issues = reviewCatalog(changed(soundCatalog, [one]), surroundings);
        expect(issues.filter(({ code }) => !Object.hasOwn(issueCodes, code))).toEqual([]);
        const keys = issues.map(({ pointer, code, detail }) => [pointer, code, detail].join('\u0000'));
        expect(keys).toEqual([...new Set(keys)].sort());
      }),
      { numRuns: 800 },
    );
  },
);

test('LAW: any JSON value is reviewed without a throw, and none that is made up is a catalog', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (input) => {
      expect(reviewCatalog(input, surroundings).some(({ level }) => level === 'error')).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('LAW: the order of a review does not hang on the order of members', () => {
  const reversed = JSON.parse(JSON.stringify(soundCatalog), (_, node: unknown) =>
    node !== null && typeof node === 'object' && !Array.isArray(node)
      ? Object.fromEntries(Object.entries(node).reverse())
      : node,
  );
  const broken: Change = { set: '/timeZone', to: 'Europe/Atlantis' };
  expect(reviewCatalog(changed(reversed, [broken]), surroundings)).toEqual(
    reviewCatalog(changed(soundCatalog, [broken]), surroundings),
  );
});
