import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What is kept of a secret: enough to know it again, too little to use it. */
export type Fingerprint = Buffer;

/** A fresh secret of 256 bits, safe in a header and in an address. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 of a secret; secrets are long and random, so nothing slower is needed. */
export function fingerprintOf(secret: string): Fingerprint {
  return createHash('sha256').update(secret).digest();
}

/** Whether a presented secret is the one that was kept, in the same time whatever it is. */
export function isSecret(presented: string, kept: Fingerprint): boolean {
  return timingSafeEqual(fingerprintOf(presented), kept);
}
