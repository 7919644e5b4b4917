import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { CompiledOffering } from '../catalog/offering.ts';
import { below } from '../catalog/place.ts';
import { checkAttributes } from '../contract/attributes.ts';
import { unknown } from '../issue.ts';
import type { Drivers, RecommendationRequest } from '../generated/types.ts';
import { failure, success, type Outcome } from '../outcome.ts';
import { useTermsOf } from './use-terms.ts';

/** What a customer needs of an offering; every name is known. */
export type KnownNeeds = {
  readonly offering: CompiledOffering;
  /** Needed features, each once. */
  readonly features: readonly string[];
  /** Feature that the hours are spent on; undefined where the offering counts none. */
  readonly metered: string | undefined;
  /** Hours in a year. */
  readonly hours: number;
  readonly drivers: Drivers;
};

/**
 * The needs of a request. Hours are spent on the first needed feature that some tier counts, else on the first that the offering counts.
 * @issue unknown-offering unknown-feature unknown-attribute bad-amount
 */
export function readNeeds(request: RecommendationRequest, revision: CompiledRevision): Outcome<KnownNeeds> {
  const { needs, drivers = {} } = request;
  const offering = revision.offerings.get(request.offering);
  const issues = [
    ...(offering ? [] : [unknown('offering', request.offering, '/offering')]),
    ...needs.features.flatMap((feature, index) =>
      revision.features.has(feature) ? [] : [unknown('feature', feature, below('/needs/features', index))],
    ),
    ...checkAttributes(drivers, [revision], '/drivers'),
  ];
  if (!offering || issues.length > 0) return failure(issues);
  const { features, hours = 0 } = needs;
  const metered = [...features, ...(hours > 0 ? offering.features : [])].find((feature) =>
    isMetered(feature, offering, revision),
  );
  return success({
    offering,
    features: [...new Set([...features, ...(metered === undefined ? [] : [metered])])],
    metered,
    hours,
    drivers,
  });
}

function isMetered(feature: string, { tiers }: CompiledOffering, revision: CompiledRevision): boolean {
  return [...tiers.values()].some((tier) => useTermsOf(tier, feature, revision) !== undefined);
}
