import type { CompiledTier, PlacedCell } from '../catalog/tier.ts';
import type { TargetAmendment } from '../generated/types.ts';
import { amendCell, isAboutCell, type CellAmendment } from './amend-cell.ts';
import { amendCommitments, featuresOfTarget } from './amend-commitments.ts';
import type { KnownAmendment } from './amendment.ts';
import type { KnownItem } from './known-contract.ts';

/** What an item was bought of, as far as an amendment of it needs to know. */
type Bought = Pick<KnownItem, 'offering' | 'revision'>;

/** A tier as amendments have it for one item: other cells, other commitments; those of another offering leave it alone. */
export function amendTier(tier: CompiledTier, bought: Bought, amendments: readonly KnownAmendment[]): CompiledTier {
  return amendments.reduce((amended, { amendment }) => {
    if (isAboutCell(amendment)) return withCell(amended, amendment);
    return amendment.kind === 'target' ? withTarget(amended, amendment, bought) : amended;
  }, tier);
}

function withCell(tier: CompiledTier, amendment: CellAmendment): CompiledTier {
  const placed = tier.cells.get(amendment.feature);
  if (!placed) return tier;
  const cell = amendCell(placed.cell, amendment);
  return cell === placed.cell ? tier : { ...tier, cells: replaced(tier.cells, amendment.feature, { ...placed, cell }) };
}

function withTarget(tier: CompiledTier, amendment: TargetAmendment, { offering, revision }: Bought): CompiledTier {
  const features = featuresOfTarget(amendment, offering);
  return features.reduce((amended, feature): CompiledTier => {
    const placed = amended.cells.get(feature);
    if (!placed) return amended;
    const commitments = amendCommitments(feature, amendment, amended, offering, revision.severities);
    return {
      ...amended,
      // clocks are kept with the cell that they are for, so other clocks need a cell of their own
      cells: replaced<PlacedCell>(amended.cells, feature, { ...placed }),
      commitments: replaced(amended.commitments, feature, commitments),
    };
  }, tier);
}

function replaced<Value>(map: ReadonlyMap<string, Value>, key: string, value: Value): ReadonlyMap<string, Value> {
  return new Map([...map, [key, value]]);
}
