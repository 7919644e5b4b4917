import { unsettled, type CatalogStore, type PublishedCatalogs } from '../../stores/catalog-store.ts';
import { requireReach, type Reach } from './reach.ts';

/** The published catalogs within a reach; others are not known. */
export function publishedWithin(catalogs: PublishedCatalogs, reach: Reach): PublishedCatalogs {
  return {
    listIds: () => catalogs.listIds().filter((id) => reach.has(id)),
    listRevisions: (id) => (reach.has(id) ? catalogs.listRevisions(id) : []),
    listPublished: (id) => (reach.has(id) ? catalogs.listPublished(id) : []),
    watch: (told) => catalogs.watch((id) => reach.has(id) && told(id)),
  };
}

/** The catalogs within a reach; others are not known, and writing them is refused. */
export function catalogsWithin(catalogs: CatalogStore, reach: Reach): CatalogStore {
  const unlessBeyond = <Value>(id: string, find: () => Promise<Value>): Promise<Value | undefined> =>
    reach.has(id) ? find() : Promise.resolve(undefined);
  return {
    ...publishedWithin(catalogs, reach),
    listDrafts: async () => (await catalogs.listDrafts()).filter((id) => reach.has(id)),
    findDraft: (id) => unlessBeyond(id, () => catalogs.findDraft(id)),
    findDraftVersion: (id, digest) => unlessBeyond(id, () => catalogs.findDraftVersion(id, digest)),
    publish: async (publication, deed) => {
      await requireReach(reach, [publication.promised.catalog.id]);
      return catalogs.publish(publication, deed);
    },
    saveDraft: async (id, ...rest) => {
      await requireReach(reach, [id]);
      return catalogs.saveDraft(id, ...rest);
    },
    approveDraft: async (id, ...rest) => {
      await requireReach(reach, [id]);
      return catalogs.approveDraft(id, ...rest);
    },
    discardDraft: async (id, ...rest) => {
      await requireReach(reach, [id]);
      return catalogs.discardDraft(id, ...rest);
    },
    findSettings: async (id) => (reach.has(id) ? catalogs.findSettings(id) : unsettled),
    saveSettings: async (id, ...rest) => {
      await requireReach(reach, [id]);
      return catalogs.saveSettings(id, ...rest);
    },
  };
}
