import type { JsonPatch } from '../generated/types.ts';
import type { Outcome } from '../outcome.ts';
import { applyPatch } from './json-patch.ts';
import { equalJson, stepsOf } from './json-place.ts';

/** A place in a document, step by step. */
type Place = readonly string[];

/** What a patch makes of a document that may have changed since its base; `overlaps` where both touch the same. */
export type Merging = { readonly kind: 'overlaps' } | { readonly kind: 'merged'; readonly outcome: Outcome<unknown> };

/**
 * Does a patch that was written for a base on what the base has become, if what either touches is disjoint.
 * LAW: where it merges, the order in which both changes are made does not matter (test/engine/change/merge-patch.test.ts).
 */
export function mergePatch(base: unknown, current: unknown, patch: JsonPatch): Merging {
  const theirs = changedPlaces(base, current);
  const yours = patch.flatMap(touchedBy);
  if (theirs.some((their) => yours.some((your) => overlap(their, your)))) return { kind: 'overlaps' };
  return { kind: 'merged', outcome: applyPatch(current, patch) };
}

/** The innermost places at which two documents differ; a list of another length differs as a whole. */
function changedPlaces(before: unknown, after: unknown, place: Place = []): readonly Place[] {
  if (equalJson(before, after)) return [];
  if (!isContainer(before) || !isContainer(after) || Array.isArray(before) !== Array.isArray(after)) return [place];
  if (Array.isArray(before) && Array.isArray(after) && before.length !== after.length) return [place];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => changedPlaces(member(before, name), member(after, name), [...place, name]));
}

/** Places that an operation reads or writes: where entries of a list move up or down, the whole list. */
function touchedBy(operation: JsonPatch[number]): readonly Place[] {
  const path = stepsOf(operation.path);
  switch (operation.op) {
    case 'test':
    case 'replace':
      return [path];
    case 'add':
    case 'remove':
      return [shifted(path)];
    case 'copy':
      return [stepsOf(operation.from), shifted(path)];
    case 'move':
      return [shifted(stepsOf(operation.from)), shifted(path)];
  }
}

function shifted(path: Place): Place {
  return /^(-|\d+)$/.test(path.at(-1) ?? '') ? path.slice(0, -1) : path;
}

function overlap(a: Place, b: Place): boolean {
  const shorter = Math.min(a.length, b.length);
  return a.slice(0, shorter).every((step, index) => step === b[index]);
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function member(value: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}
