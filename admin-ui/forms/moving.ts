import { deedOf, type KeyList } from '../keys/key-list.ts';

/** The keys of entries of a list. */
export const listKeys: KeyList<'lists'> = {
  id: 'lists',
  entries: [
    { does: 'up', keys: ['Alt+ArrowUp'] },
    { does: 'down', keys: ['Alt+ArrowDown'] },
  ],
};

/** Whether a key carries an entry of a list, and where to; what has its own use for the key keeps it. */
export function isMoveKey(event: KeyboardEvent): 1 | -1 | undefined {
  const { target } = event;
  const deed = deedOf(listKeys, event);
  if (!deed || (target instanceof HTMLElement && target.matches('select, [role="combobox"]'))) return undefined;
  return deed === 'up' ? -1 : 1;
}

/** Where an entry comes to stand; it stays at the ends. */
export function moved(index: number, by: 1 | -1, length: number): number {
  return Math.min(length - 1, Math.max(0, index + by));
}
