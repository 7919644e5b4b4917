import type { Cell, Commitment, Unit } from '../generated/types.ts';

/** A number and what it counts. */
export type Amount = { readonly amount: number; readonly unit: Unit };

/** Units that convert without a calendar: a working hour is 60 working minutes, but no part of a working day. */
const scales: Readonly<Record<Unit, readonly [scale: string, size: number]>> = {
  minutes: ['time', 1],
  hours: ['time', 60],
  days: ['days', 1],
  weeks: ['days', 7],
  'working-days': ['working-days', 1],
  months: ['months', 1],
  years: ['months', 12],
  persons: ['persons', 1],
  pieces: ['pieces', 1],
};

/** Positive where `a` is more than `b`, negative where it is less; nothing where their units do not compare. */
export function compareAmounts(a: Amount, b: Amount): number | undefined {
  const [scaleA, sizeA] = scales[a.unit];
  const [scaleB, sizeB] = scales[b.unit];
  return scaleA === scaleB ? a.amount * sizeA - b.amount * sizeB : undefined;
}

/** An amount as a reader writes it. */
export function writeAmount({ amount, unit }: Amount): string {
  return `${amount} ${unit}`;
}

/** The time of a commitment: its own, else the cell's; nothing where neither states one. */
export function committedAmount({ amount, unit }: Commitment, cell: Cell | undefined): Amount | undefined {
  if (amount !== undefined && unit !== undefined) return { amount, unit };
  if (amount !== undefined || unit !== undefined || cell?.kind !== 'amount') return undefined;
  return isTime(cell.unit) && cell.amount > 0 ? { amount: cell.amount, unit: cell.unit } : undefined;
}

/** Units that the time of a commitment may have. */
function isTime(unit: Unit): boolean {
  return ['minutes', 'hours', 'days', 'weeks', 'working-days'].includes(unit);
}
