import type { Revision } from '../../engine/index.ts';

/**
 * Where published catalogs are kept.
 *
 * A catalog is known by its id. It has at least one revision; revisions are counted from 1 without a gap. A revision
 * never changes: the same catalog and number is the same digest, now and later. Only what passed the review is here.
 * The order of catalogs is that of their ids, the order of revisions that of their numbers.
 */
export type CatalogStore = {
  /** Ids of all published catalogs. */
  readonly listIds: () => readonly string[];
  /** All revisions of a catalog, oldest first; none where the id is not known. */
  readonly listRevisions: (id: string) => readonly Revision[];
};
