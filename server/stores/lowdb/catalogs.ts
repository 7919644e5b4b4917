import { unsettled, type CatalogStore, type Publication, type Publishing } from '../catalog-store.ts';
import { type Deed, signatureOf } from '../deed.ts';
import { publishOf, settingsDeed } from '../deeds.ts';
import { digestOf } from '../digest.ts';
import { openAssembly, takeApart, type RevisionHead } from '../revision-parts.ts';
import { openWatchers } from '../watchers.ts';
import { latestVersion, withoutDraft, type CatalogRecord } from './catalog-record.ts';
import type { Collection } from './collection.ts';
import { openDrafts } from './drafts.ts';
import type { Texts } from './texts.ts';

/** Catalogs whose heads are one collection, and whose contents are texts. */
export function openCatalogs(collection: Collection<CatalogRecord>, texts: Texts): CatalogStore {
  const { tell, watch } = openWatchers();
  const assemble = openAssembly(texts.read);
  const revisionsOf = (id: string): readonly RevisionHead[] => collection.get(id)?.revisions ?? [];
  return {
    ...openDrafts(collection, texts),
    findSettings: async (id) => collection.get(id)?.settings ?? unsettled,
    saveSettings: (id, settings, deed) =>
      collection.change((layer) => {
        layer.tell(settingsDeed(id, deed, layer.get(id)?.settings ?? unsettled, settings));
        layer.set(id, { revisions: [], ...layer.get(id), settings });
      }),
    watch,
    listIds: () => [...collection.ids()].filter((id) => revisionsOf(id).length > 0).sort(),
    listRevisions: (id) => revisionsOf(id).map((head) => assemble(head).revision),
    listPublished: (id) => revisionsOf(id).map(assemble),
    publish: async (publication, deed) => {
      const { id } = publication.promised.catalog;
      const head = await addRevision(publication, deed, collection, texts);
      if (!head) return { kind: 'outdated' };
      tell(id);
      return { kind: 'published', published: assemble(head) } satisfies Publishing;
    },
  };
}

/** Adds a revision; undefined where another one came before. */
async function addRevision(
  { draft, follows, note, promised }: Publication,
  deed: Deed,
  collection: Collection<CatalogRecord>,
  texts: Texts,
): Promise<RevisionHead | undefined> {
  const { texts: parts, ...members } = takeApart(promised);
  const catalog = promised.catalog.id;
  const head = {
    catalog,
    revision: follows + 1,
    digest: digestOf(promised),
    published: signatureOf(deed),
    note,
    ...members,
  };
  await texts.keep(parts);
  return collection.change((layer) => {
    const known: CatalogRecord = layer.get(catalog) ?? { revisions: [] };
    const isDraftThere = draft === undefined || latestVersion(known)?.digest === draft;
    if (known.revisions.length !== follows || !isDraftThere) return undefined;
    const rest = draft === undefined ? known : withoutDraft(known);
    layer.tell(publishOf(head, deed));
    layer.set(catalog, { ...rest, revisions: [...known.revisions, head] });
    return head;
  });
}
