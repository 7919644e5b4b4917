import { below, stepsOf, type DraftContent, type JsonPatch, type Pointer } from '../../engine/index.ts';
import { settingPatch, valueAt } from '../editing/places.ts';
import { referrersOf } from './references.ts';

/** The patch that gives a thing another id, and tells it to everything that refers to the thing. */
export function renamingPatch(content: DraftContent, thing: Pointer, id: string): JsonPatch {
  return [
    ...settingPatch(content, below(thing, 'id'), id),
    ...referrersOf(content, thing).flatMap((place) => tellPatch(content, place, id)),
  ];
}

/** A place that is the id's own name moves; a place that says the id says the new one. */
function tellPatch(content: DraftContent, place: Pointer, id: string): JsonPatch {
  if (typeof valueAt(content, place) === 'string') return [{ op: 'replace', path: place, value: id }];
  const to = below('', ...stepsOf(place).slice(0, -1), id);
  return [{ op: 'move', from: place, path: to }];
}
