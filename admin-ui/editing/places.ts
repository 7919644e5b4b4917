import { below, stepsOf, valueIn, type JsonPatch, type Pointer } from '../../engine/index.ts';

/** What stands at a place of a document; undefined where nothing does. */
export function valueAt(document: unknown, pointer: Pointer): unknown {
  return valueIn(document, stepsOf(pointer))?.value;
}

/**
 * The patch that puts a value at a place, and makes what is missing around it.
 * @example settingPatch({ a: {} }, '/a/b/c', 1) → [{ op: 'add', path: '/a/b', value: { c: 1 } }]
 */
export function settingPatch(document: unknown, pointer: Pointer, value: unknown): JsonPatch {
  const steps = stepsOf(pointer);
  const depth = steps.findIndex((_, index) => !valueIn(document, steps.slice(0, index + 1)));
  if (depth < 0) return [{ op: 'replace', path: pointer, value }];
  const inner = steps.slice(depth + 1);
  return [{ op: 'add', path: below('', ...steps.slice(0, depth + 1)), value: wrap(inner, value) }];
}

/** Whether a place is another one or within it. */
export function isWithin(pointer: Pointer, outer: Pointer): boolean {
  return pointer === outer || pointer.startsWith(`${outer}/`);
}

/** A value within things that are not there yet; a step that is a position stands in a list. */
function wrap(steps: readonly string[], value: unknown): unknown {
  return steps.reduceRight((inner, step) => (/^(-|0)$/.test(step) ? [inner] : { [step]: inner }), value);
}
