import { below, patchBetween, type DraftContent, type JsonPatch } from '../../engine/index.ts';
import { mergeThree } from '../editing/merge-three.ts';
import { valueAt } from '../editing/places.ts';
import type { Part } from './schemas.ts';

/** What comes of a text: no JSON of the right kind yet, the same place changed by somebody else, or what the part becomes. */
export type Taken =
  | { readonly kind: 'broken' }
  | { readonly kind: 'clash' }
  | { readonly kind: 'taken'; readonly value: unknown; readonly patch: JsonPatch };

/**
 * Takes a text over into a part of the draft, as one patch; what has changed there meanwhile stays.
 * @param base what the text was made of
 */
export function takeText(text: string, part: Part, base: unknown, content: DraftContent): Taken {
  const mine = parse(text);
  if (!isOfItsKind(mine, part, content)) return { kind: 'broken' };
  const theirs = valueAt(content, below('', part));
  const { clashes, value } = mergeThree({ base, theirs, mine });
  if (clashes.length > 0) return { kind: 'clash' };
  const patch = patchBetween({ [part]: theirs }, { [part]: value });
  return { kind: 'taken', value, patch };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A catalog stays the one that it is; the other parts are lists. */
function isOfItsKind(value: unknown, part: Part, content: DraftContent): boolean {
  return part === 'catalog' ? valueAt(value, '/id') === content.catalog.id : Array.isArray(value);
}
