import { below, type Pointer } from '../catalog/place.ts';
import type { Issue } from '../issue.ts';
import { blocker } from './finding.ts';
import { isObject, pointerTo, walk } from './walk.ts';

/** Entries of one list that have the id of an earlier one, in every list of the document. @issue `duplicate-id` */
export function findDuplicateIds(document: unknown): readonly Issue[] {
  return [...walk(document)].flatMap((node) =>
    Array.isArray(node.value) ? findDuplicatesIn(node.value, () => pointerTo(node)) : [],
  );
}

function findDuplicatesIn(list: readonly unknown[], pointer: () => Pointer): readonly Issue[] {
  const seen = new Set<string>();
  return list.flatMap((entry, index) => {
    const id = isObject(entry) && Object.hasOwn(entry, 'id') ? entry['id'] : undefined;
    if (typeof id !== 'string') return [];
    if (seen.has(id)) return [blocker('duplicate-id', below(pointer(), index, 'id'), `\`${id}\` is taken`, { id })];
    seen.add(id);
    return [];
  });
}
