import type { CatalogStore, Draft, Saving } from '../catalog-store.ts';
import { canonicalDigest, sha256 } from '../sha256.ts';
import { latestVersion, type CatalogRecord, type DraftVersion } from './catalog-record.ts';
import type { Collection } from './collection.ts';
import type { Texts } from './texts.ts';

type DraftCalls = Pick<CatalogStore, 'discardDraft' | 'findDraft' | 'findDraftVersion' | 'listDrafts' | 'saveDraft'>;

const VERSIONS = 20;

/** Drafts whose heads are in the records of their catalogs. */
export function openDrafts(collection: Collection<CatalogRecord>, texts: Texts): DraftCalls {
  const recordOf = (id: string): CatalogRecord => collection.get(id) ?? { revisions: [] };
  const draftOf = (id: string, version: DraftVersion | undefined): Draft | undefined =>
    version && { id, content: texts.read(version.text), digest: version.digest, saved: version.saved };
  return {
    listDrafts: async () => [...collection.ids()].filter((id) => latestVersion(recordOf(id))).sort(),
    findDraft: async (id) => draftOf(id, latestVersion(recordOf(id))),
    findDraftVersion: async (id, digest) =>
      draftOf(
        id,
        recordOf(id).draft?.findLast((version) => version.digest === digest),
      ),
    saveDraft: async (id, content, by, replaces) => {
      const text = JSON.stringify(content);
      const version = { digest: canonicalDigest(content), saved: by, text: sha256(text) };
      await texts.keep(new Map([[version.text, text]]));
      const there = await addVersion(id, version, replaces, collection);
      if (there) return { kind: 'outdated', draft: draftOf(id, there.version) };
      return { kind: 'saved', draft: { id, content, digest: version.digest, saved: by } } satisfies Saving;
    },
    discardDraft: (id) =>
      collection.change((layer) => {
        const known = layer.get(id);
        if (!known?.draft) return;
        if (known.revisions.length === 0) layer.delete(id);
        else layer.set(id, { revisions: known.revisions });
      }),
  };
}

/** Adds a version; where another one is there than the one it replaces, answers with that. */
function addVersion(
  id: string,
  version: DraftVersion,
  replaces: string | undefined,
  collection: Collection<CatalogRecord>,
): Promise<{ readonly version: DraftVersion | undefined } | undefined> {
  return collection.change((layer) => {
    const known: CatalogRecord = layer.get(id) ?? { revisions: [] };
    const latest = latestVersion(known);
    if (latest?.digest !== replaces) return { version: latest };
    layer.set(id, { ...known, draft: [...(known.draft ?? []), version].slice(-VERSIONS) });
    return undefined;
  });
}
