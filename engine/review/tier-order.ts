import type { CompiledTier, PlacedCell } from '../catalog/tier.ts';
import type { Catalog, Cell, Feature } from '../generated/types.ts';
import type { Issue } from '../issue.ts';
import { type Amount, compareAmounts, writeAmount } from './amount.ts';
import { warning } from './finding.ts';
import { placeOfferings } from './placed-offering.ts';

/** How much of a feature a cell gives: 2 the tier contains it, 1 it costs extra, 0 none. */
const grades: Readonly<Record<Cell['kind'], number>> = {
  included: 2,
  amount: 2,
  allowance: 2,
  unlimited: 2,
  text: 2,
  optional: 1,
  'pay-per-use': 1,
  'partner-duty': 0,
  excluded: 0,
};

/**
 * Higher tiers that give less of a feature than a lower one; a vendor may mean it, so it does not block.
 * @issue `higher-tier-lacks` `worse-amount` `better-unstated`
 */
export function reviewTierOrder(catalog: Catalog): readonly Issue[] {
  const features = new Map(catalog.features.map((feature) => [feature.id, feature]));
  return placeOfferings(catalog).flatMap(({ tiers }) =>
    tiers.flatMap((tier) =>
      [...tier.cells].flatMap(([id, placed]) =>
        reviewCell(id, placed, tier, tiers.slice(0, tier.rank), features.get(id)),
      ),
    ),
  );
}

function reviewCell(
  id: string,
  { cell, pointer }: PlacedCell,
  tier: CompiledTier,
  lower: readonly CompiledTier[],
  feature: Feature | undefined,
): readonly Issue[] {
  const cellBelow = (other: CompiledTier) => other.cells.get(id)?.cell;
  const richer = lower.findLast((other) => gradeOf(cellBelow(other)) > grades[cell.kind]);
  if (richer)
    return [
      warning('higher-tier-lacks', pointer, `\`${tier.tier.id}\` gives less of \`${id}\` than \`${richer.tier.id}\``, {
        feature: id,
        tier: tier.tier.id,
        lower: richer.tier.id,
      }),
    ];
  const lowerCells = lower.flatMap((other) => cellBelow(other) ?? []);
  return lowerCells.slice(-1).flatMap((previous) => compareCells(previous, cell, pointer, feature));
}

function gradeOf(cell: Cell | undefined): number {
  return cell ? grades[cell.kind] : 0;
}

function compareCells(lower: Cell, higher: Cell, pointer: string, feature: Feature | undefined): readonly Issue[] {
  if (lower.kind === 'unlimited' && higher.kind === 'allowance')
    return [worse(pointer, writeAmount(higher), 'no limit')];
  if (lower.kind === 'allowance' && higher.kind === 'allowance') return compare(lower, higher, 'higher', pointer);
  if (lower.kind !== 'amount' || higher.kind !== 'amount') return [];
  if (feature?.better !== undefined) return compare(lower, higher, feature.better, pointer);
  if (lower.amount === higher.amount && lower.unit === higher.unit) return [];
  return [warning('better-unstated', pointer, 'amounts differ, but the feature does not say which is better')];
}

function compare(lower: Amount, higher: Amount, better: 'lower' | 'higher', pointer: string): readonly Issue[] {
  const difference = compareAmounts(higher, lower) ?? 0;
  const isWorse = better === 'higher' ? difference < 0 : difference > 0;
  return isWorse ? [worse(pointer, writeAmount(higher), writeAmount(lower))] : [];
}

function worse(pointer: string, higher: string, lower: string): Issue {
  return warning('worse-amount', pointer, `${higher} is worse than the ${lower} of a lower tier`, { higher, lower });
}
