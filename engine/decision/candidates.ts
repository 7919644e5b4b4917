import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { CompiledFeature, PlacedCover } from '../catalog/feature.ts';
import { lowestTier, type CompiledOffering } from '../catalog/offering.ts';
import type { CompiledTier, PlacedCell } from '../catalog/tier.ts';
import type { KnownItem } from '../contract/known-contract.ts';
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
  const items = contract.items.flatMap((item) => itemCandidate(item, situation) ?? []);
  const inForce = contract.history.inForce(at);
  const known = inForce?.features.get(feature);
  if (!inForce || !known) return items;
  return [...items, ...packageCandidates(inForce, known, situation), ...standardCandidates(inForce, known)];
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

function packageCandidates(
  revision: CompiledRevision,
  feature: CompiledFeature,
  { contract }: Situation,
): readonly Candidate[] {
  return feature.covers.flatMap((cover) => {
    const { attribute, equals } = cover.pack.when;
    const value = Object.hasOwn(contract.attributes, attribute) ? contract.attributes[attribute] : undefined;
    const candidate = offered(revision, feature, cover.offering);
    return candidate && (value === undefined || value === equals) ? [{ kind: 'package', cover, ...candidate }] : [];
  });
}

function standardCandidates(revision: CompiledRevision, feature: CompiledFeature): readonly Candidate[] {
  return feature.offerings
    .filter(({ offering }) => offering.standard)
    .flatMap((offering) => {
      const candidate = offered(revision, feature, offering);
      return candidate ? [{ kind: 'standard', ...candidate }] : [];
    });
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
