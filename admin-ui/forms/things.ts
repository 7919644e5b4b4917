import type { DraftContent, Pointer, Text } from '../../engine/index.ts';
import { listIn } from '../editing/draft-catalog.ts';
import { textIn } from '../texts.ts';

/** Something that has an id, by its title in the reader's language. */
export type Thing = { readonly id: string; readonly title: string };

/** What a list of the draft holds; what has no title yet goes by its id, what has no id is left out. */
export function thingsAt(content: DraftContent, pointer: Pointer, language: string): readonly Thing[] {
  return listIn<unknown>(content, pointer).flatMap((entry) => {
    const id = idOf(entry);
    return id === undefined ? [] : [{ id, title: titleIn(entry, language) ?? id }];
  });
}

/** The title of a thing in a language; undefined where it has none. */
export function titleIn(thing: unknown, language: string): string | undefined {
  const { title } = (thing ?? {}) as { readonly title?: unknown };
  const text = typeof title === 'object' && title !== null ? textIn(title as Text, language) : '';
  return text === '' ? undefined : text;
}

/**
 * An id that none of these has yet, after what it is for.
 * @example freshId('tier', ['tier', 'tier-2']) → 'tier-3'
 */
export function freshId(stem: string, taken: readonly string[]): string {
  for (let count = 1; ; count++) {
    const id = count === 1 ? stem : `${stem}-${String(count)}`;
    if (!taken.includes(id)) return id;
  }
}

/** Ids that a list of the draft has. */
export function idsAt(content: DraftContent, pointer: Pointer): readonly string[] {
  return listIn<unknown>(content, pointer).flatMap((entry) => idOf(entry) ?? []);
}

function idOf(entry: unknown): string | undefined {
  const { id } = (entry ?? {}) as { readonly id?: unknown };
  return typeof id === 'string' ? id : undefined;
}
