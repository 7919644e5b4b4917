import type { JsonPatch } from '../../engine/index.ts';

/** NUL, and halves of characters that have lost the other one. */
const BROKEN = /\0|\p{Surrogate}/gu;

/** A patch without what no server takes: broken characters, as a paste or an escape in JSON may bring them. */
export function sendable(patch: JsonPatch): JsonPatch {
  return patch.map((operation) => ('value' in operation ? { ...operation, value: whole(operation.value) } : operation));
}

function whole(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(BROKEN, '');
  if (Array.isArray(value)) return value.map(whole);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, whole(member)]));
}
