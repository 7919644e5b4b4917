import type { Page, PageRequest } from './page.ts';

/** A page of entries, and where the next begins, of up to one entry more than were asked for. */
export function pageOf<Entry>(found: readonly Entry[], limit: number, cursorOf: (entry: Entry) => string): Page<Entry> {
  const entries = found.slice(0, limit);
  const last = entries.at(-1);
  return found.length > limit && last !== undefined ? { entries, next: cursorOf(last) } : { entries };
}

/** The page that is asked for of a list in its order; `isAfter` says whether an entry comes after a cursor. */
export function cutPage<Entry>(
  ordered: readonly Entry[],
  { cursor, limit }: PageRequest,
  cursorOf: (entry: Entry) => string,
  isAfter: (entry: Entry, cursor: string) => boolean,
): Page<Entry> {
  const first = cursor === undefined ? 0 : ordered.findIndex((entry) => isAfter(entry, cursor));
  return first < 0 ? { entries: [] } : pageOf(ordered.slice(first, first + limit + 1), limit, cursorOf);
}
