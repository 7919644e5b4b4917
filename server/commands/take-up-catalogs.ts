import type { CatalogStore, PublishedCatalogs } from '../stores/catalog-store.ts';

/** Publishes each catalog of a folder that the store does not know, as its first revision; known ones stay as they are. */
export async function takeUpCatalogs(folder: PublishedCatalogs, catalogs: CatalogStore, now: number): Promise<void> {
  const known = new Set(catalogs.listIds());
  const fresh = folder.listIds().filter((id) => !known.has(id));
  for (const { revision: _number, digest: _digest, ...promised } of fresh.flatMap(folder.listRevisions))
    await catalogs.publish({ promised, note: '', follows: 0 }, { by: 'start', at: now });
}
