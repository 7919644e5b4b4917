import { below, type Pointer } from '../catalog/place.ts';
import type { JsonPatch, PatchOperation } from '../generated/types.ts';
import { problem } from '../issue.ts';
import { failure, success, type Outcome } from '../outcome.ts';
import { addAt, equalJson, removeAt, replaceAt, stepsOf, valueIn, type Found } from './json-place.ts';

/** Characters of JSON that a body has at most. */
const MOST_COPIED = 1_048_576;

/**
 * The document after all operations of a patch, which stays as it was; where one cannot be done, none is.
 * @issue `patch-misfit` an operation names a place that is not there, or tests a value that is not there; pointers are into the patch
 * `too-large` its copies come to more than a document may have that is sent whole, so that none doubles it again and again
 * @source RFC 6902
 * @example applyPatch({ a: 1 }, [{ op: 'add', path: '/b', value: 2 }]) → { a: 1, b: 2 }
 */
export function applyPatch(document: unknown, patch: JsonPatch): Outcome<unknown> {
  let result = document;
  let copied = 0;
  for (const [index, operation] of patch.entries()) {
    if (operation.op === 'copy') copied += sizeAt(result, operation.from);
    if (copied > MOST_COPIED) return failure([tooLarge(below('', index))]);
    const next = operate(result, operation);
    if (!next) return failure([misfit(operation, below('', index))]);
    result = next.value;
  }
  return success(result);
}

/** Characters of a value as JSON; 0 where there is none. */
function sizeAt(document: unknown, pointer: string): number {
  return JSON.stringify(valueIn(document, stepsOf(pointer))?.value)?.length ?? 0;
}

function tooLarge(pointer: Pointer) {
  return problem('too-large', pointer, `copies come to more than ${MOST_COPIED} characters`);
}

/** The document after one operation; undefined where it cannot be done. */
function operate(document: unknown, operation: PatchOperation): Found | undefined {
  const path = stepsOf(operation.path);
  // as in a body, where it would be no member of anything; one that was kept before may be looked at and removed
  if (path.at(-1) === '__proto__' && operation.op !== 'test' && operation.op !== 'remove') return undefined;
  switch (operation.op) {
    case 'add':
      return addAt(document, path, operation.value);
    case 'replace':
      return replaceAt(document, path, operation.value);
    case 'test':
      return test(document, path, operation.value);
    case 'remove':
      return removeAt(document, path);
    case 'copy':
      return copy(document, stepsOf(operation.from), path);
    case 'move':
      return move(document, stepsOf(operation.from), path);
  }
}

function test(document: unknown, path: readonly string[], value: unknown): Found | undefined {
  const found = valueIn(document, path);
  return found && equalJson(found.value, value) ? { value: document } : undefined;
}

function copy(document: unknown, from: readonly string[], path: readonly string[]): Found | undefined {
  const found = valueIn(document, from);
  return found && addAt(document, path, found.value);
}

function move(document: unknown, from: readonly string[], path: readonly string[]): Found | undefined {
  const found = valueIn(document, from);
  const isInside = path.length > from.length && from.every((step, index) => path[index] === step);
  if (!found || isInside) return undefined;
  if (from.length === path.length && from.every((step, index) => path[index] === step)) return { value: document };
  const without = removeAt(document, from);
  return without && addAt(without.value, path, found.value);
}

function misfit(operation: PatchOperation, pointer: Pointer) {
  const what = operation.op === 'test' ? 'is not what the test expects' : `does not allow \`${operation.op}\``;
  return problem('patch-misfit', pointer, `the place \`${operation.path}\` ${what}`);
}
