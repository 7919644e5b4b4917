import { below, stepsOf, type Cell, type DraftContent, type JsonPatch, type Pointer } from '../../engine/index.ts';
import type { DraftChange } from '../editing/edited-draft.svelte.ts';
import { valueAt } from '../editing/places.ts';

/** What a cell is to become; undefined where its tier is to say nothing itself any more. */
export type CellChange = { readonly pointer: Pointer; readonly cell: Cell | undefined };

/** The change of some cells; undefined where all of them are so already. */
export function changeCells(
  changes: readonly CellChange[],
  content: DraftContent,
  words: string,
): DraftChange | undefined {
  const missing = new Set(changes.map(({ pointer }) => around(pointer)).filter((cells) => !valueAt(content, cells)));
  const frames: JsonPatch = [...missing].map((path) => ({ op: 'add', path, value: {} }));
  const patch = changes.flatMap((change) => operation(change, content));
  return patch.length === 0 ? undefined : { words, patch: [...frames, ...patch] };
}

function operation({ cell, pointer }: CellChange, content: DraftContent): JsonPatch {
  const there = valueAt(content, pointer);
  if (cell === undefined) return there === undefined ? [] : [{ op: 'remove', path: pointer }];
  if (JSON.stringify(there) === JSON.stringify(cell)) return [];
  return [{ op: 'add', path: pointer, value: cell }];
}

/** The pointer to the cells that a cell is one of. */
function around(pointer: Pointer): Pointer {
  return below('', ...stepsOf(pointer).slice(0, -1));
}
