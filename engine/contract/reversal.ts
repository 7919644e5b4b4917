import type { UsageReversal } from '../generated/types.ts';
import { validateUsageReversal } from '../generated/validators.js';
import type { Outcome } from '../outcome.ts';
import { readShape } from '../shape.ts';

/** Why a use is taken back. @issue bad-shape */
export function readReversal(body: unknown): Outcome<UsageReversal> {
  return readShape(validateUsageReversal, body);
}
