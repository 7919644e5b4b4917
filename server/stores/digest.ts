import type { Revision } from '../../engine/index.ts';
import { canonicalDigest } from './sha256.ts';

/** What a digest is taken of: everything that a revision promises, but not its number. */
export type Promised = Omit<Revision, 'revision' | 'digest'>;

/**
 * The digest of what a revision promises: equal promises have equal digests, whichever version of the product has read them.
 * LAW: docs/decisions/0004-versions-stay-out-of-the-digest.md says why (test/server/publish.test.ts).
 */
export function digestOf({ catalog, effectiveFrom, appliesTo, ruleSets, holidays, scenarios }: Promised): string {
  return canonicalDigest({ catalog, effectiveFrom, appliesTo, ruleSets, holidays, scenarios });
}
