import type { CompiledOffering } from '../catalog/offering.ts';
import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { CatalogHistory } from '../catalog/history.ts';
import { answeringRevisions, type Bought } from '../catalog/succession.ts';
import type { CompiledTier } from '../catalog/tier.ts';
import { renewalFrom, type ItemTerm } from './item-term.ts';
import type { KnownItem, LaterItem } from './known-contract.ts';
import { optionIssues } from './option-issues.ts';

/** What a revision offers of what was bought. */
type Offer = {
  readonly revision: CompiledRevision;
  readonly offering: CompiledOffering;
  readonly tier: CompiledTier;
};

/** An item as the revisions bind it that come to answer for it after the one that it was bought under. */
export function laterItems(
  bought: KnownItem,
  pinned: number | undefined,
  history: CatalogHistory,
): readonly LaterItem[] {
  if (history.revisions.length === 1) return [];
  const offered = (revision: number): Offer | undefined => findOffer(bought, history.numbered(revision));
  const item: Bought = {
    startsAt: bought.term.startsAt,
    pinned,
    renewsAt: (from) => renewalFrom(bought.term, from),
    isOffered: (revision) => offered(revision) !== undefined,
  };
  return answeringRevisions(item, history.successors)
    .slice(1)
    .flatMap(({ revision, since }) => {
      const offer = offered(revision);
      return offer
        ? [{ since, because: 'revision', item: { ...bought, ...offer, term: renewedTerm(bought.term, offer.tier) } }]
        : [];
    });
}

/** What was bought, as a revision offers it; undefined where it does not offer all of it any more. */
function findOffer({ offering, options, tier }: KnownItem, revision: CompiledRevision | undefined): Offer | undefined {
  const offer = revision?.offerings.get(offering.offering.id);
  const level = offer?.tiers.get(tier.tier.id);
  if (!revision || !offer || !level) return undefined;
  return optionIssues(offer, tier.tier.id, [...options], '').length === 0
    ? { revision, offering: offer, tier: level }
    : undefined;
}

/** The terms of an item keep the length that was bought; what bounds the cover of a system is the revision's. */
function renewedTerm(bought: ItemTerm, { term }: CompiledTier): ItemTerm {
  const { months, renewal } = bought.term;
  const { months: _months, renewal: _renewal, ...rest } = term;
  return {
    ...bought,
    term: { ...rest, ...(months !== undefined && { months }), ...(renewal && { renewal }) },
  };
}
