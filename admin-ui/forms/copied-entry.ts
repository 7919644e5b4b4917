import type { Text } from '../../engine/index.ts';
import { freshId } from './things.ts';

/** A copy of an entry with an id of its own, and titles that say that it is one, in each language. */
export function copyOf(entry: unknown, taken: readonly string[], copied: (title: string) => string): unknown {
  if (typeof entry !== 'object' || entry === null) return entry;
  const { id, title } = entry as { readonly id?: string; readonly title?: Text };
  return {
    ...entry,
    ...(id !== undefined && { id: freshId(id, taken) }),
    ...(title && {
      title: Object.fromEntries(Object.entries(title).map(([language, text]) => [language, copied(text)])),
    }),
  };
}
