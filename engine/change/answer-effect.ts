import { parseInstant } from '../calendar/instant.ts';
import type { Decided } from '../decision/decide.ts';
import type { AnswerValue } from '../generated/types.ts';
import { compareAmounts } from '../money/amount.ts';

/** What another answer means to the customer. */
export type Effect = 'better' | 'worse' | 'dearer' | 'changed';

/** Which of two amounts of a feature the customer likes better. */
export type Liking = 'lower' | 'higher' | undefined;

const PREFERENCE = { granted: 0, chargeable: 1, denied: 2 } as const;

/**
 * What a later answer means beside an earlier one to the same question; undefined where it says the same. A decision
 * counts first, then what it costs, then times and amounts: one for the better and one for the worse is neither.
 */
export function effectOf(before: Decided, after: Decided, liking: Liking): Effect | undefined {
  const byDecision = PREFERENCE[after.decision] - PREFERENCE[before.decision];
  if (byDecision !== 0) return byDecision < 0 ? 'better' : 'worse';
  const byPrice = comparePrices(before, after);
  if (byPrice !== 0) return byPrice > 0 ? 'dearer' : 'better';
  const signs = [...compareDeadlines(before, after), compareValues(before.value, after.value, liking)];
  const [isBetter, isWorse] = [signs.some((sign) => sign < 0), signs.some((sign) => sign > 0)];
  if (isBetter !== isWorse) return isBetter ? 'better' : 'worse';
  return isBetter || says(before) !== says(after) ? 'changed' : undefined;
}

/** Above 0 where the later answer costs more; a price on request is neither more nor less than a stated one. */
function comparePrices({ charge: before }: Decided, { charge: after }: Decided): number {
  const [was, is] = [before?.net ?? null, after?.net ?? null];
  return was === null || is === null ? 0 : compareAmounts(is, was);
}

/** For each target of either, above 0 where it is met later or not promised any more. */
function compareDeadlines({ deadlines: before }: Decided, { deadlines: after }: Decided): readonly number[] {
  const targets = new Set([...before, ...after].map(({ target }) => target));
  const due = (deadlines: Decided['deadlines'], target: string): number =>
    parseInstant(deadlines.find((one) => one.target === target)?.due ?? '') ?? Number.POSITIVE_INFINITY;
  return [...targets].map((target) => {
    const [was, is] = [due(before, target), due(after, target)];
    return was === is ? 0 : is - was;
  });
}

/** Below 0 where the customer likes the later amount better. */
function compareValues(before: AnswerValue | null, after: AnswerValue | null, liking: Liking): number {
  if (!before || !after || 'text' in before || 'text' in after || before.unit !== after.unit) return 0;
  const [was, is] = [amountOf(before.amount), amountOf(after.amount)];
  if (was === is || (liking === undefined && !('period' in after))) return 0;
  return is < was === (liking === 'lower') ? -1 : 1;
}

function amountOf(amount: number | 'unlimited'): number {
  return amount === 'unlimited' ? Number.POSITIVE_INFINITY : amount;
}

/** What an answer says apart from its words, its time and its price. */
function says({ conditions, decision, reason, value, charge }: Decided): string {
  return JSON.stringify([decision, reason.code, value, conditions.map(({ code }) => code), charge?.net ?? null]);
}
