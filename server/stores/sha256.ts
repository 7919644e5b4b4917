import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The canonical form of a JSON value. @source RFC 8785, JSON Canonicalization Scheme */
export function canonicalText(value: unknown): string {
  return canonicalize(value) ?? '';
}

/** SHA-256 of the canonical form of a JSON value, in hexadecimal. */
export function canonicalDigest(value: unknown): string {
  return sha256(canonicalText(value));
}
