import type { AppliesTo, Outcome, RevisionVersions } from '../../engine/index.ts';
import type { PublishedCatalogs, PublishedRevision } from '../stores/catalog-store.ts';
import { unknownCatalog } from './standing-draft.ts';

/** A revision at a glance: from when it binds whom, and who published it, when and why. */
export type RevisionHead = {
  readonly revision: number;
  readonly digest: string;
  readonly effectiveFrom: string;
  readonly appliesTo: AppliesTo;
  /** Instant of the publication. */
  readonly publishedAt: string;
  /** Id of a user or of a key. */
  readonly publishedBy: string;
  readonly note: string;
  /** What has read it; left out of one that was published before this was kept. */
  readonly versions?: RevisionVersions;
};

/** The revisions of a catalog at a glance, oldest first. @issue unknown-catalog */
export function listRevisions(id: string, catalogs: PublishedCatalogs): Outcome<readonly RevisionHead[]> {
  const published = catalogs.listPublished(id);
  if (published.length === 0) return { ok: false, issues: [unknownCatalog(id)] };
  return { ok: true, value: published.map(headOf) };
}

export function headOf({ note, published, revision }: PublishedRevision): RevisionHead {
  const { appliesTo, digest, effectiveFrom, versions } = revision;
  return {
    revision: revision.revision,
    digest,
    effectiveFrom,
    appliesTo,
    publishedAt: new Date(published.at).toISOString(),
    publishedBy: published.by,
    note,
    ...(versions && { versions }),
  };
}
