import { usedMinutes, usesOf } from '../contract/allowance.ts';
import { termAt } from '../contract/item-term.ts';
import type { AnswerAllowance, AnswerValue, Cell } from '../generated/types.ts';
import { say } from '../text.ts';
import type { Candidate } from './candidates.ts';
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
export function allowanceOf({ candidate, allowance }: Examination, situation: Situation): AnswerAllowance | null {
  if (candidate.cell.cell.kind === 'unlimited')
    return { unit: 'minutes', granted: 'unlimited', used: usedInTerm(candidate, situation), remaining: 'unlimited' };
  if (!allowance) return null;
  return { unit: 'minutes', granted: allowance.granted, used: allowance.used, remaining: allowance.remaining };
}

/** Minutes of a feature without limit that were used in the term. */
function usedInTerm(candidate: Candidate, { contract, feature, at }: Situation): number {
  if (candidate.kind !== 'item') return 0;
  return usedMinutes(usesOf(contract, candidate.item, feature), termAt(candidate.item.term, at), at);
}
