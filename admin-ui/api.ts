import type { Text } from '../engine/index.ts';

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

/** The published catalogs in the order of their ids; rejects with what the server says when it refuses. */
export async function fetchCatalogs(): Promise<readonly CatalogSummary[]> {
  const reply = await fetch('/v1/catalogs');
  const body = (await reply.json()) as { readonly catalogs: readonly CatalogSummary[]; readonly detail?: string };
  if (!reply.ok) throw new Error(body.detail ?? reply.statusText);
  return body.catalogs;
}
