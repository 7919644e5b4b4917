import { draftOf, type Revision, type SoundDraft } from '../../engine/index.ts';
import type { CatalogStore, PublishedCatalogs } from '../stores/catalog-store.ts';
import { canonicalDigest } from '../stores/sha256.ts';
import { withVersions } from './revision-versions.ts';

/** Calls that a store has to answer at once: few enough for every one. */
const LANES = 8;

/**
 * Takes up each catalog of a folder: one that the store does not know becomes its first revision, a known one whose file
 * says what no revision of it has said is offered as a draft. What somebody is drafting stays.
 * @returns a line for each catalog whose file is not what is published
 */
export async function takeUpCatalogs(
  folder: PublishedCatalogs,
  catalogs: CatalogStore,
  now: number,
): Promise<readonly string[]> {
  const waiting = folder.listIds().flatMap(folder.listRevisions);
  const lines: string[] = [];
  const lane = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) lines.push(...(await takeUp(next, catalogs, now)));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return lines.sort();
}

async function takeUp(file: Revision, catalogs: CatalogStore, now: number): Promise<readonly string[]> {
  const { revision: _number, digest: _digest, ...promised } = file;
  const revisions = catalogs.listRevisions(file.catalog.id);
  if (revisions.length > 0) return offer(file, revisions, catalogs, now);
  await catalogs.publish({ promised: withVersions(promised), note: '', follows: 0 }, { by: 'start', at: now });
  return [];
}

async function offer(
  file: Revision,
  revisions: readonly Revision[],
  catalogs: CatalogStore,
  now: number,
): Promise<readonly string[]> {
  const { id } = file.catalog;
  const scenarios = revisions.at(-1)?.scenarios ?? [];
  const content = { ...draftOf(file), scenarios };
  if (revisions.some((revision) => isSame({ ...draftOf(revision), scenarios }, content))) return [];
  const saving = await catalogs.saveDraft(id, content, { by: 'start', at: now }, undefined);
  const isThere = saving.draft?.digest === canonicalDigest(content);
  const fate = isThere ? 'it is offered as a draft' : 'a draft is there already, so it is not offered';
  return [`${id}: its file says something else than any of its revisions; ${fate}`];
}

// Files that stayed as they were are by far the most, and told by their text.
function isSame(a: SoundDraft, b: SoundDraft): boolean {
  return JSON.stringify(a) === JSON.stringify(b) || canonicalDigest(a) === canonicalDigest(b);
}
