import type { Catalog, Revision } from '../../engine/index.ts';
import { currentRevision } from './find-revision.ts';
import type { Surroundings } from './surroundings.ts';

type Texts = Catalog['title'];

/** A catalog at a glance: the revision in force now, or the first where none is in force yet. */
export type CatalogSummary = {
  readonly id: string;
  readonly title: Texts;
  readonly vendor: string;
  readonly revision: number;
  readonly digest: string;
  readonly effectiveFrom: string;
  readonly languages: readonly string[];
  readonly currency: string;
  readonly offerings: readonly { readonly id: string; readonly title: Texts; readonly tiers: readonly Tier[] }[];
};

type Tier = { readonly id: string; readonly title: Texts };

/** Every published catalog at a glance, in the order of the ids. */
export function listCatalogs({ catalogs, history, now }: Surroundings): readonly CatalogSummary[] {
  return catalogs.listIds().flatMap((id) => {
    const known = history(id);
    const revision = known && currentRevision(known, now());
    return revision ? [summaryOf(revision)] : [];
  });
}

function summaryOf({ catalog, revision, digest, effectiveFrom }: Revision): CatalogSummary {
  const { id, title, vendor, languages, currency, offerings } = catalog;
  return {
    id,
    title,
    vendor: vendor.name,
    revision,
    digest,
    effectiveFrom,
    languages,
    currency,
    offerings: offerings.map((offering) => ({
      id: offering.id,
      title: offering.title,
      tiers: offering.tiers.map((tier) => ({ id: tier.id, title: tier.title })),
    })),
  };
}
