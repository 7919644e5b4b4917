import type { Outcome } from '../../engine/index.ts';
import { issueOf } from '../problems.ts';
import type { Parameter } from './route.ts';

/** The header by which a call is known again, however often it is sent. */
export const idempotencyKeyParameter: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'Chosen by the caller for this event alone, 1 to 200 visible characters; never expires.',
  example: 'call-4711',
  issues: ['idempotency-key-required'],
};

/** @issue idempotency-key-required */
export function readIdempotencyKey(header: string | undefined): Outcome<string> {
  if (header !== undefined && /^[\x21-\x7e]{1,200}$/.test(header)) return { ok: true, value: header };
  const detail = 'an `Idempotency-Key` of 1 to 200 visible characters is needed';
  return { ok: false, issues: [issueOf('idempotency-key-required', detail)] };
}
