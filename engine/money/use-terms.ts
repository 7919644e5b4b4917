import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { CompiledTier } from '../catalog/tier.ts';
import { grantedMinutes } from '../contract/allowance.ts';
import type { AllowanceCell, HourlyPrice, Term } from '../generated/types.ts';

/** On which terms a tier gives hours of a feature. */
export type UseTerms =
  | { readonly kind: 'by-the-hour'; readonly price: HourlyPrice }
  | {
      readonly kind: 'allowance';
      /** Minutes of the first year. */
      readonly minutes: number;
      /** Each use counts in begun intervals of so many minutes; undefined for whole minutes. */
      readonly intervalMinutes: number | undefined;
      /** Price of hours beyond; undefined where there are none. */
      readonly overage: HourlyPrice | undefined;
    }
  | { readonly kind: 'unlimited' };

const MONTHS_PER_YEAR = 12;

/** The terms on which a tier gives hours of a feature; undefined where it does not count them. */
export function useTermsOf(tier: CompiledTier, feature: string, revision: CompiledRevision): UseTerms | undefined {
  const cell = tier.cells.get(feature)?.cell;
  if (cell?.kind === 'unlimited') return { kind: 'unlimited' };
  if (cell?.kind === 'pay-per-use') {
    const price = hourlyPriceOf(cell.price, revision);
    return price && { kind: 'by-the-hour', price };
  }
  if (cell?.kind !== 'allowance') return undefined;
  return {
    kind: 'allowance',
    minutes: grantedMinutes(cell) * periodsInFirstYear(cell, tier.term),
    intervalMinutes: cell.intervalMinutes,
    overage: hourlyPriceOf(cell.overage, revision),
  };
}

/** The hourly price at which time is billed once nothing covers it. */
export function billingPriceOf(terms: UseTerms): HourlyPrice | undefined {
  if (terms.kind === 'unlimited') return undefined;
  return terms.kind === 'allowance' ? terms.overage : terms.price;
}

function hourlyPriceOf(id: string | undefined, { prices }: CompiledRevision): HourlyPrice | undefined {
  const price = id === undefined ? undefined : prices.get(id)?.price;
  return price?.kind === 'hourly' ? price : undefined;
}

/** How often the allowance is granted in the first year; a term that is longer, or open, grants it once. */
function periodsInFirstYear({ period }: AllowanceCell, { months = MONTHS_PER_YEAR }: Term): number {
  if (period === 'year') return 1;
  return period === 'month' ? MONTHS_PER_YEAR : Math.ceil(MONTHS_PER_YEAR / months);
}
