import { moveIn, moveOut, movePart, removePart, type Path, type Step } from './build.ts';
import type { BuiltGroup } from './built-condition.ts';

type Key = Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'key' | 'target'>;

const moves: Readonly<Record<string, (root: BuiltGroup, path: Path) => Step>> = {
  ArrowUp: (root, path) => movePart(root, path, -1),
  ArrowDown: (root, path) => movePart(root, path, 1),
  ArrowRight: moveIn,
  ArrowLeft: (root, path) => moveOut(root, path, -1),
};

/** What a key does to the part that it is pressed in; undefined where it does nothing. */
export function builderKey({ altKey, ctrlKey, key, metaKey, target }: Key, root: BuiltGroup): Step | undefined {
  if (!(target instanceof HTMLElement) || ctrlKey || metaKey) return undefined;
  const place = target.closest<HTMLElement>('[data-path]')?.dataset['path'];
  if (place === undefined) return undefined;
  const path = place.split('.').map(Number);
  if (key === 'Delete' && target.matches('.handle button')) return removePart(root, path);
  return altKey ? moves[key]?.(root, path) : undefined;
}
