import type { keysDe } from '../words/de/keys.ts';
import { combinationOf, type Combination, type Pressed } from './combination.ts';

/** What is done by keys somewhere: the place, and each deed in the order in which the help tells it. */
type KeyLists = (typeof keysDe)['lists'];
export type KeyListId = keyof KeyLists;
export type Deed<Id extends KeyListId> = keyof KeyLists[Id]['deeds'];

/** Any of the keys does the deed. */
export type KeyEntry<Does extends PropertyKey> = { readonly does: Does; readonly keys: readonly Combination[] };

/** The keys that work at a place; what binds them and what tells of them read the same list. */
export type KeyList<Id extends KeyListId = KeyListId> = {
  [Each in Id]: { readonly id: Each; readonly entries: readonly KeyEntry<Deed<Each>>[] };
}[Id];

/** What is done by the keys of an event; undefined where they are none of the list's. */
export function deedOf<Id extends KeyListId>(list: KeyList<Id>, pressed: Pressed): Deed<Id> | undefined {
  const entries: readonly KeyEntry<Deed<Id>>[] = list.entries;
  return entries.find(({ keys }) => keys.includes(combinationOf(pressed)))?.does;
}

/** The first keys that do a deed. */
export function keysFor<Id extends KeyListId>(list: KeyList<Id>, deed: Deed<Id>): Combination | undefined {
  const entries: readonly KeyEntry<Deed<Id>>[] = list.entries;
  return entries.find(({ does }) => does === deed)?.keys[0];
}
