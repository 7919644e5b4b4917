import type { AllowanceAmendment, Amendment, Cell, ExcludeAmendment, IncludeAmendment } from '../generated/types.ts';

/** An amendment of what a tier says of one feature. */
export type CellAmendment = IncludeAmendment | ExcludeAmendment | AllowanceAmendment;

/** Whether an amendment is about what a tier says of one feature. */
export function isAboutCell(amendment: Amendment): amendment is CellAmendment {
  return amendment.kind === 'include' || amendment.kind === 'exclude' || amendment.kind === 'allowance';
}

/** What an item says of a feature by an amendment; the very same cell where the tier gives as much already. */
export function amendCell(cell: Cell, amendment: CellAmendment): Cell {
  switch (amendment.kind) {
    case 'exclude':
      return cell.kind === 'excluded' ? cell : { kind: 'excluded' };
    case 'include':
      return includeIn(cell, amendment);
    case 'allowance':
      return allow(cell, amendment);
  }
}

function includeIn(cell: Cell, { value }: IncludeAmendment): Cell {
  if (value) return { kind: 'amount', ...value };
  return isContained(cell) ? cell : { kind: 'included' };
}

/** Whether the tier contains the feature already, be it up to an amount. */
function isContained({ kind }: Cell): boolean {
  return ['included', 'amount', 'allowance', 'unlimited', 'text'].includes(kind);
}

/** Another amount; how a use is metered, and what is charged beyond, stay as the tier says. */
function allow(cell: Cell, { amount, unit, period }: AllowanceAmendment): Cell {
  if (amount === 'unlimited') return { kind: 'unlimited', unit };
  if (cell.kind === 'allowance') return { ...cell, amount, unit, ...(period && { period }) };
  return {
    kind: 'allowance',
    amount,
    unit,
    period: period ?? 'term',
    // what was had at a price is charged at that price beyond the allowance
    ...(cell.kind === 'pay-per-use' && { overage: cell.price }),
  };
}
