import type { AllowanceCell, Cell, DraftContent, Unit } from '../../engine/index.ts';
import { listIn } from '../editing/draft-catalog.ts';

/** What an amount may count. */
export const units: readonly Unit[] = [
  'minutes',
  'hours',
  'days',
  'weeks',
  'working-days',
  'months',
  'years',
  'persons',
  'pieces',
];
export const timeUnits: readonly AllowanceCell['unit'][] = ['minutes', 'hours'];
export const periods: readonly AllowanceCell['period'][] = ['term', 'year', 'month'];

/** A cell of another kind, with what it can keep of the one before. */
export function firstCell(kind: Cell['kind'], before: Cell | undefined, content: DraftContent): Cell {
  const amount = before && 'amount' in before ? before.amount : 1;
  const unit = before && 'unit' in before ? before.unit : 'hours';
  const time = timeUnits.find((known) => known === unit) ?? 'hours';
  switch (kind) {
    case 'amount':
      return { kind, amount, unit };
    case 'allowance':
      return { kind, amount, unit: time, period: 'term' };
    case 'unlimited':
      return { kind, unit: time };
    case 'pay-per-use':
      return { kind, price: listIn<{ readonly id: string }>(content, '/catalog/prices')[0]?.id ?? '' };
    case 'text':
      return { kind, text: {} };
    default:
      return { kind };
  }
}
