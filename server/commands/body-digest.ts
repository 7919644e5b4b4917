import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256, in hexadecimal, of the canonical form of what was sent to a call: equal bodies have equal digests. */
export function bodyDigest(call: string, body: unknown): string {
  return createHash('sha256')
    .update(canonicalize([call, body]) ?? '')
    .digest('hex');
}
