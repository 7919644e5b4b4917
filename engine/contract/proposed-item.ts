import { localDate } from '../calendar/local-day.ts';
import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import { lowestTier, type CompiledOffering } from '../catalog/offering.ts';
import type { CompiledTier } from '../catalog/tier.ts';
import { amendItem } from './amend-item.ts';
import { amendTerm } from './amend-term.ts';
import { amendmentsFor } from './amendment.ts';
import { itemTerm } from './item-term.ts';
import { itemAt, type KnownContract, type KnownItem } from './known-contract.ts';

/**
 * An item that the contract does not hold yet: the tier of an offering from the day of an instant on, for all systems, as the
 * amendments have it that are about every item.
 */
export function proposeItem(
  contract: KnownContract,
  revision: CompiledRevision,
  offering: CompiledOffering,
  tier: CompiledTier,
  at: number,
): KnownItem {
  const { timeZone } = revision.catalog;
  const { id } = offering.offering;
  const amendments = amendmentsFor(contract.amendments, id, timeZone);
  const bought: KnownItem = {
    id,
    revision,
    offering,
    tier,
    options: new Set(),
    term: itemTerm(timeZone, amendTerm(tier.term, amendments), localDate(timeZone, at), undefined),
    systems: [...contract.systems.values()],
    amendments: [],
    later: [],
  };
  return itemAt(amendItem(bought, amendments), at);
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
