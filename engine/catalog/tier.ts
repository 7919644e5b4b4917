import type { Cell, Commitment, Offering, Term, Tier } from '../generated/types.ts';
import { below, type Pointer } from './place.ts';

/** A cell and where the catalog says it. */
export type PlacedCell = { readonly cell: Cell; readonly pointer: Pointer };

/** A commitment and where the catalog says it. */
export type PlacedCommitment = { readonly commitment: Commitment; readonly pointer: Pointer };

/** A tier with what it inherits, ready to be asked by feature. */
export type CompiledTier = {
  readonly tier: Tier;
  readonly pointer: Pointer;
  /** Position in its offering, lowest tier first. */
  readonly rank: number;
  /** One cell for each feature of the offering. */
  readonly cells: ReadonlyMap<string, PlacedCell>;
  /** Commitments by feature. */
  readonly commitments: ReadonlyMap<string, readonly PlacedCommitment[]>;
  readonly term: Term;
  readonly termPointer: Pointer;
};

const EXCLUDED: Cell = { kind: 'excluded' };

/** The tiers of an offering, lowest first, each with the cells and commitments that it inherits. */
export function compileTiers(offering: Offering, pointer: Pointer): readonly CompiledTier[] {
  const features = featuresOfTiers(offering);
  return offering.tiers.map((tier, rank) => {
    const place = below(pointer, 'tiers', rank);
    const lineage = lineageOf(tier, offering);
    return {
      tier,
      pointer: place,
      rank,
      cells: compileCells(lineage, features, offering, pointer, place),
      commitments: compileCommitments(lineage, offering, pointer),
      term: tier.term ?? offering.term ?? {},
      termPointer: tier.term ? below(place, 'term') : below(pointer, ...(offering.term ? ['term'] : [])),
    };
  });
}

/** The features that some tier of the offering names, in the order of first mention. */
export function featuresOfTiers(offering: Offering): ReadonlySet<string> {
  return new Set(offering.tiers.flatMap((tier) => Object.keys(tier.cells ?? {})));
}

/** The tier and those it inherits from, nearest first; a cycle ends where it closes. */
function lineageOf(tier: Tier, offering: Offering): readonly Tier[] {
  const lineage: Tier[] = [];
  let next: Tier | undefined = tier;
  while (next && !lineage.includes(next)) {
    lineage.push(next);
    const base: string | undefined = next.inherits;
    next = offering.tiers.find(({ id }) => id === base);
  }
  return lineage;
}

function compileCells(
  lineage: readonly Tier[],
  features: ReadonlySet<string>,
  offering: Offering,
  pointer: Pointer,
  place: Pointer,
): ReadonlyMap<string, PlacedCell> {
  return new Map(
    [...features].map((feature) => {
      const owner = lineage.find((tier) => Object.hasOwn(tier.cells ?? {}, feature));
      const cell = owner?.cells?.[feature];
      if (!owner || !cell) return [feature, { cell: EXCLUDED, pointer: place }];
      return [feature, { cell, pointer: below(pointer, 'tiers', offering.tiers.indexOf(owner), 'cells', feature) }];
    }),
  );
}

function compileCommitments(
  lineage: readonly Tier[],
  offering: Offering,
  pointer: Pointer,
): ReadonlyMap<string, readonly PlacedCommitment[]> {
  const byFeature = new Map<string, PlacedCommitment[]>();
  for (const placed of lineage.flatMap((tier) => placeCommitments(tier, offering, pointer))) {
    const known = byFeature.get(placed.commitment.feature) ?? [];
    if (!known.some(({ commitment }) => measuresTheSame(commitment, placed.commitment))) known.push(placed);
    byFeature.set(placed.commitment.feature, known);
  }
  return byFeature;
}

function placeCommitments(tier: Tier, offering: Offering, pointer: Pointer): readonly PlacedCommitment[] {
  const place = below(pointer, 'tiers', offering.tiers.indexOf(tier), 'commitments');
  return (tier.commitments ?? []).map((commitment, index) => ({ commitment, pointer: below(place, index) }));
}

function measuresTheSame(a: Commitment, b: Commitment): boolean {
  return a.target === b.target && a.severity === b.severity;
}
