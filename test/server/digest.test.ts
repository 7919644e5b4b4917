import { expect, test } from 'vitest';
import { digestOf, type Promised } from '../../server/stores/digest.ts';
import { canonicalDigest } from '../../server/stores/sha256.ts';
import { readCatalog, revisionOf, vendors } from '../fixtures/world.ts';

const { revision: _number, digest: _digest, ...promised } = revisionOf(readCatalog('conference-tv'));

test.each<readonly [what: string, promise: Promised]>([
  ...vendors.map((vendor): readonly [string, Promised] => {
    const { appliesTo, catalog, effectiveFrom, holidays, ruleSets } = revisionOf(readCatalog(vendor));
    return [`of ${vendor}`, { appliesTo, catalog, effectiveFrom, holidays, ruleSets }];
  }),
  ['with scenarios', { ...promised, scenarios: [] }],
  ['to existing contracts', { ...promised, appliesTo: { existingFrom: '2026-01-01' } }],
])(
  'the digest of a promise %s is that of its canonical form as a whole, however often it is taken',
  (_what, promise) => {
    const { appliesTo, catalog, effectiveFrom, holidays, ruleSets, scenarios } = promise;
    const whole = canonicalDigest({ appliesTo, catalog, effectiveFrom, holidays, ruleSets, scenarios });
    expect([digestOf(promise), digestOf(promise)]).toEqual([whole, whole]);
  },
);
