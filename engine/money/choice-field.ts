import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { RecommendationRequest } from '../generated/types.ts';
import { allOf, success, type Outcome } from '../outcome.ts';
import { neededOptions, priceChoice, type Choice } from './choice.ts';
import { readNeeds, type KnownNeeds } from './needs.ts';
import { chooseOptions } from './option-choice.ts';
import type { Pricing } from './pricing.ts';
import { withDrivers } from './quote-request.ts';

/** What can be bought for given needs: each tier with the options that serve them best, in the order of the catalog. */
export type ChoiceField = {
  readonly needs: KnownNeeds;
  readonly choices: readonly Choice[];
  /** False where the search for a tier's options ended at its ceiling. */
  readonly complete: boolean;
};

/** The choices for the needs of a request, priced. @issue missing-driver and those of readNeeds */
export function choicesFor(
  request: RecommendationRequest,
  revision: CompiledRevision,
  pricing: Pricing,
): Outcome<ChoiceField> {
  const read = readNeeds(request, revision);
  if (!read.ok) return read;
  const needs = read.value;
  const { offering, drivers } = needs;
  const tiers = [...offering.tiers.values()].map((tier) => ({
    tier,
    ...chooseOptions(offering, tier.tier.id, neededOptions(tier, needs)),
  }));
  const purchases = allOf(
    tiers.map(({ tier, options }) => withDrivers({ revision, offering, tier, options, drivers }, '/drivers')),
  );
  if (!purchases.ok) return purchases;
  const choices = purchases.value.map((purchase) => priceChoice(purchase, needs, pricing));
  return success({ needs, choices, complete: tiers.every(({ complete }) => complete) });
}
