import { applyPatch, patchBetween, type JsonPatch } from '../../engine/index.ts';

/** A value on its way to somebody who may have an earlier one: the whole of it, or what has changed since. */
export type SentValue =
  { readonly kind: 'whole'; readonly value: unknown } | { readonly kind: 'changed'; readonly patch: JsonPatch };

/** Where more has changed, the whole value is sooner read. */
const MOST_OPERATIONS = 100;

/** What is sent of a value to somebody who has the one before; undefined for nothing. */
export function sendValue(before: unknown, value: unknown): SentValue {
  if (before === undefined) return { kind: 'whole', value };
  const patch = patchBetween(before, value);
  return patch.length > MOST_OPERATIONS ? { kind: 'whole', value } : { kind: 'changed', patch };
}

/**
 * The value that was sent; what has not changed is the very thing that was there before.
 * LAW: what is received is what was sent (test/ui/sent-value.test.ts).
 */
export function receiveValue(before: unknown, sent: SentValue): unknown {
  if (sent.kind === 'whole') return sent.value;
  const received = applyPatch(before, sent.patch);
  if (!received.ok) throw new RangeError('what has changed is of another value than the one that is there');
  return received.value;
}
