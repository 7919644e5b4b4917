import type { Allowance } from '../contract/allowance.ts';
import type { AnswerAllowance, AnswerValue, Cell } from '../generated/types.ts';
import { say } from '../text.ts';

/** What a cell promises beyond yes or no; null where it promises no more. */
export function valueOf(cell: Cell, language: string, fallback: string): AnswerValue | null {
  switch (cell.kind) {
    case 'amount':
      return { amount: cell.amount, unit: cell.unit };
    case 'allowance': {
      const { amount, unit, period, intervalMinutes } = cell;
      return { amount, unit, period, ...(intervalMinutes !== undefined && { intervalMinutes }) };
    }
    case 'unlimited':
      return { amount: 'unlimited', unit: cell.unit };
    case 'text':
      return { text: say(cell.text, language, fallback) };
    default:
      return null;
  }
}

/** The state of a metered feature in minutes; null for one that is not metered. */
export function allowanceOf(cell: Cell, allowance: Allowance | undefined, used: () => number): AnswerAllowance | null {
  if (cell.kind === 'unlimited') return { unit: 'minutes', granted: 'unlimited', used: used(), remaining: 'unlimited' };
  if (!allowance) return null;
  return { unit: 'minutes', granted: allowance.granted, used: allowance.used, remaining: allowance.remaining };
}
