import { meter } from '../contract/allowance.ts';
import type { HourlyPrice } from '../generated/types.ts';
import { amountOf, fraction } from './amount.ts';
import { hourlyLines, type BilledLine } from './hourly.ts';
import { priceLine } from './line.ts';
import { phrases } from './phrases.ts';
import { word, type Pricing } from './pricing.ts';
import { billingPriceOf, type UseTerms } from './use-terms.ts';

/** A stretch of work or travel `[from, until)`, in epoch milliseconds. */
export type Work = { readonly kind: 'work' | 'travel'; readonly from: number; readonly until: number };

/** Work with the lines that it is billed by. */
export type BilledWork<Entry extends Work> = { readonly work: Entry; readonly lines: readonly BilledLine[] };

/** What earlier work of the same terms has used up; the first hour of a case lies within an allowance where there is one. */
type Used = { readonly minutes: number; readonly firstHour: boolean };

const MINUTE_MS = 60_000;
const MINUTES_PER_HOUR = 60;

/**
 * Bills work on the same terms as one support case, the earliest first: an allowance covers what comes first, each entry's minutes
 * beyond it are billed in begun blocks from the entry's own start.
 * LAW: the order in which work is listed changes no amount (test/laws/money.test.ts).
 */
export function billWork<Entry extends Work>(
  terms: UseTerms | undefined,
  entries: readonly Entry[],
  pricing: Pricing,
): readonly BilledWork<Entry>[] {
  let used: Used = { minutes: 0, firstHour: terms?.kind === 'allowance' };
  return [...entries].sort(compareWork).map((work) => {
    const lines = linesOf(work, terms, used, pricing);
    used = useUp(work, terms, used);
    return { work, lines };
  });
}

function compareWork(a: Work, b: Work): number {
  return a.from - b.from || a.until - b.until;
}

/** Minutes of a stretch of work; fractions are kept, since blocks and intervals round them up. */
function minutesOf({ from, until }: Work): number {
  return (until - from) / MINUTE_MS;
}

function linesOf(work: Work, terms: UseTerms | undefined, used: Used, pricing: Pricing): readonly BilledLine[] {
  const price = terms && billingPriceOf(terms);
  if (work.kind === 'travel') return price ? travelLines(work, price, pricing) : [openLine(work, pricing)];
  const minutes = chargedMinutes(work, terms, used);
  const covered = coveredLines(meteredMinutes(work, terms) - minutes, pricing);
  if (minutes <= 0 && covered.length > 0) return covered;
  if (!price) return [...covered, openLine(work, pricing)];
  const time = { startsAt: work.from, minutes, firstHourUsed: used.firstHour, surcharges: true };
  return [...covered, ...hourlyLines(price, time, pricing)];
}

function travelLines(work: Work, price: HourlyPrice, pricing: Pricing): readonly BilledLine[] {
  const time = { startsAt: work.from, minutes: 0, travelMinutes: minutesOf(work) };
  return hourlyLines(price, { ...time, firstHourUsed: true, surcharges: true }, pricing);
}

/** Minutes of work that nothing covers. */
function chargedMinutes(work: Work, terms: UseTerms | undefined, used: Used): number {
  if (terms?.kind === 'unlimited') return 0;
  if (terms?.kind !== 'allowance') return minutesOf(work);
  const remaining = Math.max(0, terms.minutes - used.minutes);
  return Math.max(0, meteredMinutes(work, terms) - remaining);
}

/** Minutes as an allowance counts them. */
function meteredMinutes(work: Work, terms: UseTerms | undefined): number {
  return terms?.kind === 'allowance' ? meter(minutesOf(work), terms.intervalMinutes) : minutesOf(work);
}

function useUp(work: Work, terms: UseTerms | undefined, used: Used): Used {
  if (work.kind === 'travel' || minutesOf(work) === 0) return used;
  return {
    minutes: used.minutes + meteredMinutes(work, terms),
    firstHour: true,
  };
}

/** The line of minutes that the contract contains; none where it contains none. */
function coveredLines(minutes: number, pricing: Pricing): readonly BilledLine[] {
  if (minutes <= 0) return [];
  const quantity = fraction(minutes, MINUTES_PER_HOUR);
  const line = priceLine({ text: word(phrases.covered, pricing), quantity, unit: 'hours', rate: amountOf('0') });
  return [{ line, hasOwnRate: false }];
}

/** The line of time that the catalog has no hourly price for. */
function openLine(work: Work, pricing: Pricing): BilledLine {
  const quantity = fraction(minutesOf(work), MINUTES_PER_HOUR);
  const line = priceLine({ text: word(phrases[work.kind], pricing), quantity, unit: 'hours', rate: undefined });
  return { line, hasOwnRate: false };
}
