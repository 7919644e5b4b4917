import type { Allowance } from '../contract/allowance.ts';
import type { AnswerAllowance, AnswerValue, Cell } from '../generated/types.ts';
import { say } from '../text.ts';

/** What a cell promises beyond yes or no; null where it promises no more. */
export function valueOf(cell: Cell, language: string, fallback: string): AnswerValue | null {
  if (cell.kind === 'amount') return { amount: cell.amount, unit: cell.unit };
  if (cell.kind === 'unlimited') return { amount: 'unlimited', unit: cell.unit };
  if (cell.kind === 'text') return { text: say(cell.text, language, fallback) };
  if (cell.kind !== 'allowance') return null;
  const { amount, unit, period, intervalMinutes } = cell;
  return { amount, unit, period, ...(intervalMinutes !== undefined && { intervalMinutes }) };
}

/** The state of a metered feature in minutes; null for one that is not metered. */
export function allowanceOf(cell: Cell, allowance: Allowance | undefined, used: () => number): AnswerAllowance | null {
  if (cell.kind === 'unlimited') return { unit: 'minutes', granted: 'unlimited', used: used(), remaining: 'unlimited' };
  if (!allowance) return null;
  return { unit: 'minutes', granted: allowance.granted, used: allowance.used, remaining: allowance.remaining };
}
