import type { PresenceSign } from '../generated/types.ts';
import { validatePresenceSign } from '../generated/validators.js';
import type { Outcome } from '../outcome.ts';
import { readShape } from '../shape.ts';

/** A sign that somebody is at a draft. @issue bad-shape */
export function readPresenceSign(body: unknown): Outcome<PresenceSign> {
  return readShape<PresenceSign>(validatePresenceSign, body);
}
