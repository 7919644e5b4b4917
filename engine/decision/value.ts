import { usedMinutes } from '../contract/allowance.ts';
import { termAt } from '../contract/item-term.ts';
import type { AnswerAllowance, AnswerValue, Cell } from '../generated/types.ts';
import { say } from '../text.ts';
import type { Examination } from './facts.ts';
import type { Situation } from './situation.ts';

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
export function allowanceOf(examination: Examination, { at }: Situation): AnswerAllowance | null {
  const { candidate, allowance } = examination;
  if (candidate.cell.cell.kind === 'unlimited')
    return { unit: 'minutes', granted: 'unlimited', used: usedInTerm(examination, at), remaining: 'unlimited' };
  if (!allowance) return null;
  return { unit: 'minutes', granted: allowance.granted, used: allowance.used, remaining: allowance.remaining };
}

/** Minutes of a feature without limit that were used in the term. */
function usedInTerm({ candidate, uses }: Examination, at: number): number {
  return candidate.kind === 'item' ? usedMinutes(uses, termAt(candidate.item.term, at), at) : 0;
}
