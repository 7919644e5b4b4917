import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Revision } from '../../engine/index.ts';

/** What a digest is taken of: everything that a revision promises, but not its number. */
export type Promised = Omit<Revision, 'revision' | 'digest'>;

/**
 * SHA-256, in hexadecimal, of the canonical form of what a revision promises: equal promises have equal digests.
 * @source RFC 8785, JSON Canonicalization Scheme
 */
export function digestOf({ catalog, effectiveFrom, appliesTo, ruleSets, holidays }: Promised): string {
  const canonical = canonicalize({ catalog, effectiveFrom, appliesTo, ruleSets, holidays }) ?? '';
  return createHash('sha256').update(canonical).digest('hex');
}
