import { below, stepsOf, type DraftContent, type JsonPatch, type Pointer } from '../../engine/index.ts';
import { idAt, listIn } from '../editing/draft-catalog.ts';
import { isWithin, settingPatch, valueAt } from '../editing/places.ts';
import { referrersOf } from './references.ts';

/** The patch that gives a thing another id, and tells it to everything that refers to the thing. */
export function renamingPatch(content: DraftContent, thing: Pointer, id: string): JsonPatch {
  const before = idAt(content, thing);
  return [
    ...settingPatch(content, below(thing, 'id'), id),
    ...referrersOf(content, thing).flatMap((place) => tellPatch(content, place, before, id)),
  ];
}

/** A place that is the id's own name moves, and notes about it follow; one that says the id, or leads to it, says the new one. */
function tellPatch(content: DraftContent, place: Pointer, before: string | undefined, id: string): JsonPatch {
  const said = valueAt(content, place);
  if (said === before) return [{ op: 'replace', path: place, value: id }];
  if (before !== undefined && said === below('', before)) return [{ op: 'replace', path: place, value: below('', id) }];
  const to = below('', ...stepsOf(place).slice(0, -1), id);
  return [{ op: 'move', from: place, path: to }, ...notesPatch(content, place, to)];
}

/** Notes name their places within the catalog. */
function notesPatch(content: DraftContent, from: Pointer, to: Pointer): JsonPatch {
  const notes = listIn<{ readonly about?: unknown }>(content, '/catalog/notes');
  return notes.flatMap(({ about }, index) => {
    const place = `/catalog${String(about)}`;
    if (!isWithin(place, from)) return [];
    const value = (to + place.slice(from.length)).slice('/catalog'.length);
    return [{ op: 'replace' as const, path: below('/catalog/notes', index, 'about'), value }];
  });
}
