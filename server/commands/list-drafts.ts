import { draftOf } from '../../engine/index.ts';
import type { Draft } from '../stores/catalog-store.ts';
import { canonicalDigest } from '../stores/sha256.ts';
import type { Drafting } from './standing-draft.ts';

/** A draft at a glance. */
export type DraftSummary = Pick<Draft, 'id' | 'digest' | 'saved' | 'approvals'> & {
  /** Whether the catalog has a revision already. */
  readonly isPublished: boolean;
  /** Whether it says something else than the newest revision. */
  readonly differs: boolean;
};

/** Every draft that somebody has saved, or a changed file has offered, at a glance, in the order of the ids. */
export async function listDrafts({ catalogs }: Pick<Drafting, 'catalogs'>): Promise<readonly DraftSummary[]> {
  const drafts = await Promise.all((await catalogs.listDrafts()).map(catalogs.findDraft));
  return drafts.flatMap((draft) => (draft ? [summaryOf(draft, catalogs)] : []));
}

function summaryOf(
  { approvals, digest, id, saved }: Draft,
  { listRevisions }: Pick<Drafting['catalogs'], 'listRevisions'>,
): DraftSummary {
  const newest = listRevisions(id).at(-1);
  const differs = !newest || canonicalDigest(draftOf(newest)) !== digest;
  return { id, digest, saved, approvals, isPublished: newest !== undefined, differs };
}
