import { below, type Pointer } from '../catalog/place.ts';
import type { JsonPatch, PatchOperation } from '../generated/types.ts';
import { equalJson } from './json-place.ts';

type Members = Readonly<Record<string, unknown>>;
type List = readonly unknown[];

/**
 * The operations that make one document of another: entries of lists are known by their ids, so that one which comes or
 * goes leaves its neighbours alone.
 * LAW: applied to the first it gives the second (test/engine/change/patch-between.test.ts).
 * @example patchBetween({ a: 1 }, { a: 1, b: 2 }) → [{ op: 'add', path: '/b', value: 2 }]
 */
export function patchBetween(before: unknown, after: unknown, place: Pointer = ''): JsonPatch {
  if (equalJson(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return patchList(before, after, place);
  if (isMembers(before) && isMembers(after)) return patchMembers(before, after, place);
  return [{ op: 'replace', path: place, value: after }];
}

function patchMembers(before: Members, after: Members, place: Pointer): JsonPatch {
  const gone = Object.keys(before)
    .filter((name) => !Object.hasOwn(after, name))
    .map((name): PatchOperation => ({ op: 'remove', path: below(place, name) }));
  const rest = Object.entries(after).flatMap(([name, value]): JsonPatch => {
    const path = below(place, name);
    return Object.hasOwn(before, name) ? patchBetween(before[name], value, path) : [{ op: 'add', path, value }];
  });
  return [...gone, ...rest];
}

/** Both begin and end with the same things; what stands between them goes, and other things come in its place. */
function patchList(before: List, after: List, place: Pointer): JsonPatch {
  const head = countSame(before, after);
  const tail = countSame(before.slice(head).reverse(), after.slice(head).reverse());
  const [goneUntil, comeUntil] = [before.length - tail, after.length - tail];
  const kept = before.flatMap((value, index) => {
    if (index >= head && index < goneUntil) return [];
    const other = index < head ? index : index - goneUntil + comeUntil;
    return patchBetween(value, after[other], below(place, index));
  });
  const gone = before
    .slice(head, goneUntil)
    .map((_, index): PatchOperation => ({ op: 'remove', path: below(place, goneUntil - 1 - index) }));
  const come = after
    .slice(head, comeUntil)
    .map((value, index): PatchOperation => ({ op: 'add', path: below(place, head + index), value }));
  return [...kept, ...gone, ...come];
}

function countSame(before: List, after: List): number {
  const differing = before.findIndex((value, index) => index >= after.length || !isSameThing(value, after[index]));
  return differing < 0 ? before.length : differing;
}

/** Whether two entries are the same thing, be it changed: things by their ids, values by what they are. */
function isSameThing(a: unknown, b: unknown): boolean {
  const [one, other] = [idOf(a), idOf(b)];
  return one === undefined && other === undefined ? equalJson(a, b) : one === other;
}

function idOf(value: unknown): unknown {
  return isMembers(value) && Object.hasOwn(value, 'id') ? value['id'] : undefined;
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
