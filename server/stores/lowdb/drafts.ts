import type { CatalogStore, Draft, Saving } from '../catalog-store.ts';
import { canonicalDigest, sha256 } from '../sha256.ts';
import type { CatalogRecord } from './catalogs.ts';
import type { Collection } from './collection.ts';
import type { Texts } from './texts.ts';

/** A version of a draft; `text` is the digest of what it holds as it was written. */
type DraftVersion = Pick<Draft, 'digest' | 'saved'> & { readonly text: string };

/** Versions of a draft, oldest first. */
export type DraftHistory = readonly DraftVersion[];

type DraftCalls = Pick<CatalogStore, 'discardDraft' | 'findDraft' | 'findDraftVersion' | 'listDrafts' | 'saveDraft'>;

const VERSIONS = 20;

/** The version of a draft that counts. */
export function latestVersion(history: DraftHistory | undefined): DraftVersion | undefined {
  return history?.at(-1);
}

/** Drafts whose heads are in the records of their catalogs. */
export function openDrafts(collection: Collection<CatalogRecord>, texts: Texts): DraftCalls {
  const historyOf = (id: string): DraftHistory => collection.get(id)?.draft ?? [];
  const draftOf = (id: string, version: DraftVersion | undefined): Draft | undefined =>
    version && { id, content: texts.read(version.text), digest: version.digest, saved: version.saved };
  return {
    listDrafts: async () => [...collection.ids()].filter((id) => historyOf(id).length > 0).sort(),
    findDraft: async (id) => draftOf(id, latestVersion(historyOf(id))),
    findDraftVersion: async (id, digest) =>
      draftOf(
        id,
        historyOf(id).findLast((version) => version.digest === digest),
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
    const known = layer.get(id) ?? { revisions: [] };
    const latest = latestVersion(known.draft);
    if (latest?.digest !== replaces) return { version: latest };
    layer.set(id, { ...known, draft: [...(known.draft ?? []), version].slice(-VERSIONS) });
    return undefined;
  });
}
