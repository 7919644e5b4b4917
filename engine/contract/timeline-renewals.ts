import { addDays, addMonths, daysBetween, type LocalDate } from '../calendar/local-date.ts';
import { startOfTerm, type ItemTerm } from './item-term.ts';
import type { Period } from './timeline-period.ts';

/** A new term of an item, and the last day on which it can be prevented. */
export type ItemRenewal = { readonly from: LocalDate; readonly lastCancellation: LocalDate };

/**
 * The renewals of an item's term of which either day may lie in a period, earliest first, whatever ends the item.
 * LAW: the n-th is computed from the first start, never chained (test/laws/timeline.test.ts).
 * @source contract.md, Time: renewals and last cancellation day
 */
export function renewalsNear({ term, from }: ItemTerm, period: Period): readonly ItemRenewal[] {
  const { months, renewal } = term;
  if (months === undefined || !renewal) return [];
  const found: ItemRenewal[] = [];
  // no month is longer than 31 days, so the first one looked at is the first of the period or before it
  const wholeMonths = Math.floor(daysBetween(from, period.from) / 31);
  for (let n = Math.max(1, 1 + Math.floor((wholeMonths - months) / renewal.months)); ; n += 1) {
    const next = renewalAt(startOfTerm({ term, from }, n), renewal.noticeMonths);
    if (next.lastCancellation > period.until) return found;
    found.push(next);
  }
}

/** The same day of the month, months before the last covered day of the term that ends. */
function renewalAt(from: LocalDate, noticeMonths: number): ItemRenewal {
  return { from, lastCancellation: addMonths(addDays(from, -1), -noticeMonths) };
}
