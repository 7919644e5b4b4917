import { below, type Commitment, type DraftContent, type Pointer, type Tier } from '../../../../engine/index.ts';
import { listIn } from '../../../editing/draft-catalog.ts';

/** What one row of the matrix of targets is about; without a severity it holds for all. */
export type TargetRow = { readonly target: string; readonly feature: string; readonly severity: string | undefined };

/** What a tier says in one row: at a place of its own, from a tier below, or nothing. */
export type TargetCell = {
  readonly tier: string;
  /** The list of the tier's commitments. */
  readonly list: Pointer;
  readonly own: Pointer | undefined;
  readonly shown: Commitment | undefined;
};

/** A row with a cell for every tier. */
export type FilledRow = { readonly row: TargetRow; readonly cells: readonly TargetCell[] };

/** Rows of the matrix of an offering, in the order in which its tiers name them. */
export function targetRows(content: DraftContent, offering: Pointer): readonly FilledRow[] {
  const place = below(offering, 'tiers');
  const tiers = listIn<Tier>(content, place);
  const named = tiers.flatMap(({ commitments = [] }) => commitments.map(rowOf));
  const rows = new Map(named.map((row) => [keyOf(row), row]));
  return [...rows.values()].map((row) => ({ row, cells: cellsOf(row, tiers, place) }));
}

/** Rows are told apart by all that they are about. */
export function keyOf({ feature, severity, target }: TargetRow): string {
  return JSON.stringify([target, feature, severity]);
}

function cellsOf(row: TargetRow, tiers: readonly Tier[], place: Pointer): readonly TargetCell[] {
  return tiers.map((tier, index) => {
    const list = below(place, index, 'commitments');
    const at = (tier.commitments ?? []).findIndex((commitment) => keyOf(rowOf(commitment)) === keyOf(row));
    return { tier: tier.id, list, own: at < 0 ? undefined : below(list, at), shown: shownIn(row, tier, tiers) };
  });
}

/** What a tier says itself, else what the tiers that it inherits from say; a circle of them ends. */
function shownIn(row: TargetRow, tier: Tier, tiers: readonly Tier[], seen = new Set<Tier>()): Commitment | undefined {
  const own = tier.commitments?.find((commitment) => keyOf(rowOf(commitment)) === keyOf(row));
  const parent = tiers.find(({ id }) => id === tier.inherits);
  if (own || !parent || seen.has(parent)) return own;
  return shownIn(row, parent, tiers, seen.add(parent));
}

function rowOf({ feature, severity, target }: Commitment): TargetRow {
  return { target, feature, severity };
}
