import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { CompiledFeature, PlacedCover } from '../catalog/feature.ts';
import { lowestTier, type CompiledOffering } from '../catalog/offering.ts';
import type { CompiledTier, PlacedCell } from '../catalog/tier.ts';
import { itemAt, type KnownContract, type KnownItem } from '../contract/known-contract.ts';
import { once } from '../once.ts';
import { reads, type Situation } from './situation.ts';

/** Something that may grant the feature: a contract item, a package, or a service that needs no contract. */
export type Candidate =
  | (Offered & { readonly kind: 'item'; readonly item: KnownItem })
  | (Offered & { readonly kind: 'package'; readonly cover: PlacedCover })
  | (Offered & { readonly kind: 'standard' });

/** The tier of an offering that names the feature, and what it says of it. */
type Offered = {
  readonly revision: CompiledRevision;
  readonly feature: CompiledFeature;
  readonly offering: CompiledOffering;
  readonly tier: CompiledTier;
  readonly cell: PlacedCell;
};

/**
 * Every candidate for the feature: items in the contract's order, then packages, then standard services.
 * @source contract.md, "How it is decided"
 */
export function listCandidates(situation: Situation): readonly Candidate[] {
  const { contract, feature, at } = situation;
  const candidates: Candidate[] = [];
  for (const item of contract.items) {
    const candidate = itemCandidate(itemAt(item, at), situation);
    if (candidate) candidates.push(candidate);
  }
  const inForce = contract.history.inForce(at);
  const known = inForce?.features.get(feature);
  if (!inForce || !known) return candidates;
  for (const candidate of candidatesWithoutItem(known, inForce))
    if (isWithinReach(candidate, contract)) candidates.push(candidate);
  return candidates;
}

/** The item as a candidate, where its offering has the feature and it covers the system asked for. */
export function itemCandidate(item: KnownItem, { feature, context }: Situation): Candidate | undefined {
  const known = item.revision.features.get(feature);
  const cell = item.tier.cells.get(feature);
  if (!known || !cell) return undefined;
  const system = reads(known, context, 'system');
  if (system !== undefined && !item.systems.some(({ id }) => id === system)) return undefined;
  const { revision, offering, tier } = item;
  return { kind: 'item', item, revision, feature: known, offering, tier, cell };
}

/** The packages, then the standard services, that name a feature of a revision. */
const candidatesWithoutItem = once((feature: CompiledFeature, revision: CompiledRevision): readonly Candidate[] => [
  ...feature.covers.flatMap((cover): readonly Candidate[] => {
    const candidate = offered(revision, feature, cover.offering);
    return candidate ? [{ kind: 'package', cover, ...candidate }] : [];
  }),
  ...feature.offerings.flatMap((offering): readonly Candidate[] => {
    const candidate = offering.offering.standard ? offered(revision, feature, offering) : undefined;
    return candidate ? [{ kind: 'standard', ...candidate }] : [];
  }),
]);

/** Whether the contract may have a package: not where its attribute is known to be another. */
function isWithinReach(candidate: Candidate, { attributes }: KnownContract): boolean {
  if (candidate.kind !== 'package') return true;
  const { attribute, equals } = candidate.cover.pack.when;
  return !Object.hasOwn(attributes, attribute) || attributes[attribute] === equals;
}

function offered(
  revision: CompiledRevision,
  feature: CompiledFeature,
  offering: CompiledOffering,
): Offered | undefined {
  const tier = lowestTier(offering);
  const cell = tier.cells.get(feature.feature.id);
  return cell && { revision, feature, offering, tier, cell };
}
