import { draftOf } from '../../engine/index.ts';
import { fetchRevision } from '../api.ts';
import { refusalOf } from '../call.ts';
import type { Publishable } from './publication.svelte.ts';
import {
  fetchChanges,
  fetchDrafts,
  fetchReading,
  fetchRevisions,
  fetchSettings,
  type CatalogSettings,
  type DraftSummary,
  type RevisionHead,
} from './publish-calls.ts';

/** What a catalog has promised over time, and what is being prepared. */
export type CatalogPast = {
  /** Newest first. */
  readonly heads: readonly RevisionHead[];
  /** Left out where nobody is preparing anything. */
  readonly draft?: DraftSummary;
  readonly settings: CatalogSettings;
  /** What the catalog's local dates are meant in; UTC where nothing is published. */
  readonly zone: string;
  /** Id of the first offering, whose matrix each revision is read in. */
  readonly offering: string | undefined;
};

/** Fetches the history of a catalog; one that has only a draft has no revisions. */
export async function openPast(catalog: string): Promise<CatalogPast> {
  const [drafts, settings, heads] = await Promise.all([
    fetchDrafts(),
    fetchSettings(catalog),
    fetchRevisions(catalog).catch(noneOf),
  ]);
  const draft = drafts.find(({ id }) => id === catalog);
  const newest = heads.at(-1);
  const document = newest && (await fetchRevision(catalog, newest.revision)).catalog;
  return {
    heads: heads.toReversed(),
    ...(draft && { draft }),
    settings,
    zone: document?.timeZone ?? 'UTC',
    offering: document?.offerings[0]?.id,
  };
}

/** An older revision as it would be published again, beside the newest. */
export async function openAgain(catalog: string, revision: number, newest: number): Promise<Publishable> {
  const [older, current, changes, reading] = await Promise.all([
    fetchRevision(catalog, revision),
    fetchRevision(catalog, newest),
    fetchChanges(catalog, String(newest), String(revision)),
    fetchReading(),
  ]);
  return {
    catalog,
    content: draftOf(older),
    before: draftOf(current),
    revision,
    changes,
    errors: [],
    reading,
    isSaved: true,
  };
}

function noneOf(error: unknown): readonly RevisionHead[] {
  if (refusalOf(error)?.status === 404) return [];
  throw error;
}
