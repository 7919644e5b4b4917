import { formatInstant } from '../calendar/instant.ts';
import { localDate } from '../calendar/local-day.ts';
import { nextOpening } from '../calendar/opening.ts';
import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import { lowestTier, type CompiledOffering } from '../catalog/offering.ts';
import type { Contract, ContractItem, Question } from '../generated/types.ts';
import { once } from '../once.ts';

/** A tier of an offering, as a sheet asks about it. */
export type AskedTier = {
  readonly revision: CompiledRevision;
  readonly offering: CompiledOffering;
  readonly tier: string;
};

/**
 * The question that a mark answers: may somebody who has bought the tier, with the companions that it requires and one
 * system delivered on the first day, have the feature at the first covered instant? Nothing has been used, nothing else
 * is known.
 * @example sheetQuestion({ revision, offering, tier: 'gold' }, 'remote-support', 'de') → { contract: { items: [ … ] }, … }
 */
export function sheetQuestion(asked: AskedTier, feature: string, lang: string): Question {
  const { revision } = asked;
  const at = formatInstant(revision.catalog.timeZone, firstCoveredInstant(revision, feature));
  return { contract: contractOf(asked), feature, at, lang };
}

/** The first instant of the revision; of a feature that is bound to service hours, the first at which they are open. */
function firstCoveredInstant({ effectiveAt, features }: CompiledRevision, feature: string): number {
  const hours = features.get(feature)?.hours;
  return (hours && nextOpening(hours.calendar, effectiveAt)) ?? effectiveAt;
}

/** The contract that all questions about a tier share. */
const contractOf = once(({ revision, offering, tier }: AskedTier): Contract => {
  const { catalog, effectiveAt } = revision;
  const from = localDate(catalog.timeZone, effectiveAt);
  const companions = (offering.offering.requires ?? []).flatMap((id) => revision.offerings.get(id) ?? []);
  return {
    catalog: catalog.id,
    items: [
      itemOf(offering, tier, revision, from),
      ...companions.map((companion) => itemOf(companion, lowestTier(companion).tier.id, revision, from)),
    ],
    systems: [{ id: 'system', delivered: from }],
  };
});

function itemOf(
  { offering }: CompiledOffering,
  tier: string,
  { revision }: CompiledRevision,
  from: string,
): ContractItem {
  return { id: offering.id, offering: offering.id, tier, from, revision: revision.revision };
}
