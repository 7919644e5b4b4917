import type { CompiledTier, PlacedCommitment } from '../catalog/tier.ts';
import type { Catalog, Clock, Commitment } from '../generated/types.ts';
import type { Issue } from '../issue.ts';
import { type Amount, committedAmount, compareAmounts, writeAmount } from './amount.ts';
import { blocker, warning } from './finding.ts';
import { placeOfferings } from './placed-offering.ts';

/**
 * Targets of a tier against those of the tiers below it, where clock and units compare.
 * @issue `slower-target` `higher-tier-lacks` when a lower tier has a target for the feature and the higher one has none
 */
export function reviewTargets(catalog: Catalog): readonly Issue[] {
  return placeOfferings(catalog).flatMap(({ tiers }) =>
    tiers.flatMap((tier, rank) => [
      ...findLacking(tier, tiers[rank - 1]),
      ...commitmentsOf(tier).flatMap((placed) => findSlower(placed, tier, tiers.slice(0, rank))),
    ]),
  );
}

function commitmentsOf(tier: CompiledTier): readonly PlacedCommitment[] {
  return [...tier.commitments.values()].flat();
}

function findLacking({ tier, pointer, commitments }: CompiledTier, lower: CompiledTier | undefined): readonly Issue[] {
  if (!lower) return [];
  return commitmentsOf(lower).flatMap(({ commitment }) => {
    const { feature, target } = commitment;
    if (findMatch(commitment, commitments.get(feature))) return [];
    const detail = `\`${tier.id}\` has no target \`${target}\` for \`${feature}\`, but \`${lower.tier.id}\` has`;
    return [warning('higher-tier-lacks', pointer, detail, { feature, target, tier: tier.id, lower: lower.tier.id })];
  });
}

/** Compares with the nearest lower tier that has the target. */
function findSlower(
  { commitment, pointer }: PlacedCommitment,
  tier: CompiledTier,
  lowerTiers: readonly CompiledTier[],
): readonly Issue[] {
  const matchIn = (lower: CompiledTier) => findMatch(commitment, lower.commitments.get(commitment.feature));
  const lower = lowerTiers.findLast(matchIn);
  const match = lower && matchIn(lower)?.commitment;
  if (!match || !isSameClock(match.clock, commitment.clock)) return [];
  const [slow, fast] = [amountIn(commitment, tier), amountIn(match, lower)];
  if (!slow || !fast || (compareAmounts(slow, fast) ?? 0) <= 0) return [];
  const detail = `${writeAmount(slow)} is slower than the ${writeAmount(fast)} of \`${lower.tier.id}\``;
  return [
    blocker('slower-target', pointer, detail, { target: match.target, tier: tier.tier.id, lower: lower.tier.id }),
  ];
}

/** The commitment to the same target for the same severity, else for all severities. */
function findMatch(
  { target, severity }: Commitment,
  others: readonly PlacedCommitment[] = [],
): PlacedCommitment | undefined {
  const same = others.filter(({ commitment }) => commitment.target === target);
  return (
    same.find(({ commitment }) => commitment.severity === severity) ??
    same.find(({ commitment }) => commitment.severity === undefined)
  );
}

function amountIn(commitment: Commitment, tier: CompiledTier): Amount | undefined {
  return committedAmount(commitment, tier.cells.get(commitment.feature)?.cell);
}

function isSameClock(a: Clock, b: Clock): boolean {
  if (a.kind === 'calendar' && b.kind === 'calendar') return a.calendar === b.calendar;
  return a.kind === b.kind;
}
