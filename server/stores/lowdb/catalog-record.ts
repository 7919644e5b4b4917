import type { Draft } from '../catalog-store.ts';
import type { RevisionHead } from '../revision-parts.ts';

/** Everything about one catalog that is kept in the collection: heads of revisions and of draft versions. */
export type CatalogRecord = { readonly revisions: readonly RevisionHead[]; readonly draft?: DraftHistory };

/** Versions of a draft, oldest first. */
type DraftHistory = readonly DraftVersion[];

/** A version of a draft; `text` is the digest of what it holds as it was written. */
export type DraftVersion = Pick<Draft, 'digest' | 'saved'> & { readonly text: string };

/** The version of a draft that counts. */
export function latestVersion({ draft }: CatalogRecord): DraftVersion | undefined {
  return draft?.at(-1);
}
