import { combinationOf, type Pressed } from '../keys/combination.ts';
import type { Deed, KeyList } from '../keys/key-list.ts';
import { moveIn, moveOut, movePart, removePart, type Path, type Step } from './build.ts';
import type { BuiltGroup } from './built-condition.ts';

type Key = Pressed & Pick<KeyboardEvent, 'target'>;
type Move = (root: BuiltGroup, path: Path) => Step;

const bindings: readonly { readonly does: Deed<'conditions'>; readonly key: string; readonly move: Move }[] = [
  { does: 'up', key: 'Alt+ArrowUp', move: (root, path) => movePart(root, path, -1) },
  { does: 'down', key: 'Alt+ArrowDown', move: (root, path) => movePart(root, path, 1) },
  { does: 'in', key: 'Alt+ArrowRight', move: moveIn },
  { does: 'out', key: 'Alt+ArrowLeft', move: (root, path) => moveOut(root, path, -1) },
  { does: 'remove', key: 'Delete', move: removePart },
];

/** The keys of a rule's conditions. */
export const builderKeys: KeyList<'conditions'> = {
  id: 'conditions',
  entries: bindings.map(({ does, key }) => ({ does, keys: [key] })),
};

/** What a key does to the part that it is pressed in; undefined where it does nothing. */
export function builderKey(pressed: Key, root: BuiltGroup): Step | undefined {
  const { target } = pressed;
  const place = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-path]')?.dataset['path'] : undefined;
  const binding = bindings.find(({ key }) => key === combinationOf(pressed));
  if (place === undefined || !binding || !(target instanceof HTMLElement)) return undefined;
  if (binding.does === 'remove' && !target.matches('.handle button')) return undefined;
  return binding.move(root, place.split('.').map(Number));
}
