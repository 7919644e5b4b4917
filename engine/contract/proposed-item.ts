import { localDate } from '../calendar/local-day.ts';
import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import { lowestTier, type CompiledOffering } from '../catalog/offering.ts';
import type { CompiledTier } from '../catalog/tier.ts';
import { itemTerm } from './item-term.ts';
import type { KnownContract, KnownItem } from './known-contract.ts';

/** An item that the contract does not hold yet: the tier of an offering from the day of an instant on, for all systems. */
export function proposeItem(
  contract: KnownContract,
  revision: CompiledRevision,
  offering: CompiledOffering,
  tier: CompiledTier,
  at: number,
): KnownItem {
  const { timeZone } = revision.catalog;
  return {
    id: offering.offering.id,
    revision,
    offering,
    tier,
    options: new Set(),
    term: itemTerm(timeZone, tier.term, localDate(timeZone, at), undefined),
    systems: [...contract.systems.values()],
    later: [],
  };
}

/** The items of the companion offerings that an offering requires, each in its lowest tier. */
export function proposeCompanions(
  contract: KnownContract,
  revision: CompiledRevision,
  { offering }: CompiledOffering,
  at: number,
): readonly KnownItem[] {
  return (offering.requires ?? []).flatMap((id) => {
    const companion = revision.offerings.get(id);
    return companion ? [proposeItem(contract, revision, companion, lowestTier(companion), at)] : [];
  });
}
