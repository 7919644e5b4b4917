import { draftOf, type Revision, type SoundDraft } from '../../engine/index.ts';
import type { AuditEntry, AuditStore } from '../stores/audit-store.ts';
import type { PublishedCatalogs } from '../stores/catalog-store.ts';
import { catalogChain } from '../stores/deed.ts';
import { canonicalDigest } from '../stores/sha256.ts';
import type { Stores } from '../stores/stores.ts';
import { withVersions } from './revision-versions.ts';

/** Calls that a store has to answer at once: few enough for every one. */
const LANES = 8;

type TakingUp = Pick<Stores, 'audit' | 'catalogs'>;

const OFFER = 'offer-draft';

/**
 * Takes up each catalog of a folder: one that the store does not know becomes its first revision, a known one whose file
 * says what no revision of it has said is offered as a draft, once. What somebody is drafting stays.
 * @returns a line for each catalog whose file is not what is published
 */
export async function takeUpCatalogs(
  folder: PublishedCatalogs,
  stores: TakingUp,
  now: number,
): Promise<readonly string[]> {
  const waiting = folder.listIds().flatMap(folder.listRevisions);
  const lines: string[] = [];
  const lane = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) lines.push(...(await takeUp(next, stores, now)));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return lines.sort();
}

async function takeUp(file: Revision, stores: TakingUp, now: number): Promise<readonly string[]> {
  const { catalogs } = stores;
  const revisions = catalogs.listRevisions(file.catalog.id);
  if (revisions.length > 0) return offer(file, revisions, stores, now);
  // all that a file promises, but not its digest: to take it takes longer than all else, and the store takes it anyway
  const { appliesTo, catalog, effectiveFrom, holidays, ruleSets } = file;
  const promised = { catalog, effectiveFrom, appliesTo, ruleSets, holidays };
  await catalogs.publish({ promised: withVersions(promised), note: '', follows: 0 }, { by: 'start', at: now });
  return [];
}

async function offer(
  file: Revision,
  revisions: readonly Revision[],
  { audit, catalogs }: TakingUp,
  now: number,
): Promise<readonly string[]> {
  const { id } = file.catalog;
  const scenarios = revisions.at(-1)?.scenarios ?? [];
  const content = { ...draftOf(file), scenarios };
  if (revisions.some((revision) => isSame({ ...draftOf(revision), scenarios }, content))) return [];
  const digest = canonicalDigest(content);
  if (!(await catalogs.findDraft(id)) && (await lastOffered(id, audit)) === digest) return [];
  const deed = { by: 'start', at: now, action: OFFER, content: { after: { digest } } };
  const saving = await catalogs.saveDraft(id, content, deed, undefined);
  const isThere = saving.draft?.digest === digest;
  const fate = isThere ? 'it is offered as a draft' : 'a draft is there already, so it is not offered';
  return [`${id}: its file says something else than any of its revisions; ${fate}`];
}

// Files that stayed as they were are by far the most, and told by their text.
function isSame(a: SoundDraft, b: SoundDraft): boolean {
  return JSON.stringify(a) === JSON.stringify(b) || canonicalDigest(a) === canonicalDigest(b);
}

/** Digest of what was last offered of a catalog's file, which somebody may have discarded or published since. */
async function lastOffered(id: string, { read }: Pick<AuditStore, 'read'>): Promise<unknown> {
  let offered: unknown;
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await read(catalogChain(id), { limit: 500, ...(cursor !== undefined && { cursor }) });
    const offer = page.entries.findLast(({ action }) => action === OFFER);
    if (offer) offered = digestIn(offer.content);
    cursor = page.next;
  }
  return offered;
}

function digestIn(content: AuditEntry['content']): unknown {
  return content === 'erased' ? undefined : (content.after as { readonly digest: string }).digest;
}
