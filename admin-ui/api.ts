import type { Answer, Revision, Text } from '../engine/index.ts';
import { call } from './call.ts';

/** A tier of an offering at a glance. */
export type TierSummary = { readonly id: string; readonly title: Text };

/** An offering at a glance, lowest tier first. */
export type OfferingSummary = { readonly id: string; readonly title: Text; readonly tiers: readonly TierSummary[] };

/** A published catalog at a glance. */
export type CatalogSummary = {
  readonly id: string;
  readonly title: Text;
  readonly vendor: string;
  readonly revision: number;
  readonly effectiveFrom: string;
  readonly currency: string;
  readonly offerings: readonly OfferingSummary[];
};

/** A revision as the server shows it; the pointers of answers lead into it. */
export type RevisionDocument = { readonly id: string } & Revision;

/** The published catalogs in the order of their ids. */
export async function fetchCatalogs(): Promise<readonly CatalogSummary[]> {
  const { catalogs } = await call<{ readonly catalogs: readonly CatalogSummary[] }>('/v1/catalogs');
  return catalogs;
}

/** A revision of a catalog by its number; without one, the one in force, or the first where none is yet. */
export function fetchRevision(catalog: string, revision?: number): Promise<RevisionDocument> {
  const query = revision === undefined ? '' : `?revision=${String(revision)}`;
  return call(`/v1/catalogs/${encodeURIComponent(catalog)}${query}`);
}

/** The numbers of a catalog's revisions, oldest first. */
export async function fetchRevisionNumbers(catalog: string): Promise<readonly number[]> {
  const { revisions } = await call<{ readonly revisions: readonly { readonly revision: number }[] }>(
    `/v1/catalogs/${encodeURIComponent(catalog)}/revisions`,
  );
  return revisions.map(({ revision }) => revision);
}

/** The server's own answer to a question. */
export function postQuestion(question: object): Promise<Answer> {
  return call('/v1/check', { method: 'POST', body: question });
}

/** Whether the server answers this browser again. */
export async function isSignedIn(): Promise<boolean> {
  return (await fetch('/v1/catalogs')).ok;
}
