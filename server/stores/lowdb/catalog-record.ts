import type { Draft, KeptSettings } from '../catalog-store.ts';
import type { RevisionHead } from '../revision-parts.ts';

/** Everything about one catalog that is kept in the collection: heads of revisions and of draft versions, and settings. */
export type CatalogRecord = {
  readonly revisions: readonly RevisionHead[];
  readonly draft?: DraftHistory;
  readonly settings?: KeptSettings;
};

/** Versions of a draft, oldest first. */
type DraftHistory = readonly DraftVersion[];

/** A version of a draft; `text` is the digest of what it holds as it was written. */
export type DraftVersion = Pick<Draft, 'digest' | 'saved'> &
  Partial<Pick<Draft, 'savers' | 'approvals'>> & { readonly text: string };

/** The version of a draft that counts. */
export function latestVersion({ draft }: CatalogRecord): DraftVersion | undefined {
  return draft?.at(-1);
}

/** The record without its draft; undefined where nothing is left. */
export function withoutDraft({ draft: _draft, ...rest }: CatalogRecord): CatalogRecord | undefined {
  return rest.revisions.length === 0 && !rest.settings ? undefined : rest;
}
