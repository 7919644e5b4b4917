import type { CatalogStore, Draft, Saving } from '../catalog-store.ts';
import { type Deed, signatureOf } from '../deed.ts';
import { draftDeed } from '../deeds.ts';
import { canonicalDigest, sha256 } from '../sha256.ts';
import { latestVersion, withoutDraft, type CatalogRecord, type DraftVersion } from './catalog-record.ts';
import type { Collection, Layer } from './collection.ts';
import type { Texts } from './texts.ts';

type DraftCalls = Pick<
  CatalogStore,
  'approveDraft' | 'discardDraft' | 'findDraft' | 'findDraftVersion' | 'listDrafts' | 'saveDraft'
>;

const VERSIONS = 20;

/** Drafts whose heads are in the records of their catalogs. */
export function openDrafts(collection: Collection<CatalogRecord>, texts: Texts): DraftCalls {
  const recordOf = (id: string): CatalogRecord => collection.get(id) ?? { revisions: [] };
  const draftOf = (id: string, version: DraftVersion | undefined): Draft | undefined =>
    version && { id, content: texts.read(version.text), ...wholeVersion(version) };
  return {
    listDrafts: async () => [...collection.ids()].filter((id) => latestVersion(recordOf(id))).sort(),
    findDraft: async (id) => draftOf(id, latestVersion(recordOf(id))),
    findDraftVersion: async (id, digest) =>
      draftOf(
        id,
        recordOf(id).draft?.findLast((version) => version.digest === digest),
      ),
    saveDraft: async (id, content, deed, replaces) => {
      const text = JSON.stringify(content);
      const version = { digest: canonicalDigest(content), saved: signatureOf(deed), text: sha256(text) };
      await texts.keep(new Map([[version.text, text]]));
      const { isSaved, latest } = await addVersion({ id, version, replaces, deed }, collection);
      if (!isSaved || !latest) return { kind: 'outdated', draft: draftOf(id, latest) };
      return { kind: 'saved', draft: { id, content, ...wholeVersion(latest) } } satisfies Saving;
    },
    approveDraft: async (id, digest, deed) => {
      const version = await collection.change((layer) => approve(id, digest, deed, layer));
      const draft = draftOf(id, version);
      return draft ? { kind: 'approved', draft } : { kind: 'outdated' };
    },
    discardDraft: (id, digest, deed) =>
      collection.change((layer) => {
        const known = layer.get(id);
        if (!known || latestVersion(known)?.digest !== digest) return 'outdated';
        layer.tell(draftDeed(id, deed, 'discard-draft', { before: digest }));
        const left = withoutDraft(known);
        if (left) layer.set(id, left);
        else layer.delete(id);
        return 'discarded';
      }),
  };
}

type NewVersion = {
  readonly id: string;
  readonly version: DraftVersion;
  readonly replaces: string | undefined;
  readonly deed: Deed;
};

/** Adds a version, unless another one is there than the one it replaces; answers with the one that counts then. */
function addVersion(
  { deed, id, replaces, version }: NewVersion,
  collection: Collection<CatalogRecord>,
): Promise<{ readonly isSaved: boolean; readonly latest: DraftVersion | undefined }> {
  return collection.change((layer) => {
    const known: CatalogRecord = layer.get(id) ?? { revisions: [] };
    const before = latestVersion(known);
    if (before?.digest !== replaces) return { isSaved: false, latest: before };
    const savers = [...new Set([...(before ? wholeVersion(before).savers : []), version.saved.by])];
    const latest = { ...version, savers };
    layer.tell(draftDeed(id, deed, 'save-draft', { before: replaces, after: latest.digest }));
    layer.set(id, { ...known, draft: [...(known.draft ?? []), latest].slice(-VERSIONS) });
    return { isSaved: true, latest };
  });
}

/** Adds an approval to the version that counts; undefined where that is another one. */
function approve(id: string, digest: string, deed: Deed, layer: Layer<CatalogRecord>): DraftVersion | undefined {
  const known = layer.get(id);
  const latest = known && latestVersion(known);
  if (!known?.draft || latest?.digest !== digest) return undefined;
  const { approvals } = wholeVersion(latest);
  if (approvals.some((approval) => approval.by === deed.by)) return latest;
  const approved = { ...latest, approvals: [...approvals, signatureOf(deed)] };
  layer.tell(draftDeed(id, deed, 'approve-draft', { after: digest }));
  layer.set(id, { ...known, draft: [...known.draft.slice(0, -1), approved] });
  return approved;
}

// Versions that were kept before savers and approvals were have neither.
function wholeVersion({
  approvals = [],
  digest,
  saved,
  savers = [saved.by],
}: DraftVersion): Omit<Draft, 'id' | 'content'> {
  return { digest, saved, savers, approvals };
}
