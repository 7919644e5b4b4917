import type { CompiledTier } from '../catalog/tier.ts';
import { meter } from '../contract/allowance.ts';
import { amountOf, centsOf } from './amount.ts';
import { feesOf, type Purchase } from './fees.ts';
import { firstYearOf } from './first-year.ts';
import { centsOfHours } from './hourly.ts';
import type { KnownNeeds } from './needs.ts';
import type { Pricing } from './pricing.ts';
import { billingPriceOf, useTermsOf, type UseTerms } from './use-terms.ts';

/** A tier with options, and what its hours cost. */
export type Choice = {
  readonly tier: CompiledTier;
  readonly options: readonly string[];
  /** Fees of the first year in cents; null where a part of them is on request. */
  readonly fees: bigint | null;
  /** Needed features that it does not give, however few the hours. */
  readonly lacks: readonly string[];
  /** Features that it gives beyond the needs, in the order of the offering. */
  readonly adds: readonly string[];
  /** Terms of the feature that the hours are spent on; undefined where it does not count them. */
  readonly terms: UseTerms | undefined;
};

const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_HOUR = 3600;

/** A tier with the options that are bought, priced for the needs. */
export function priceChoice(purchase: Purchase, { features, metered }: KnownNeeds, pricing: Pricing): Choice {
  const { tier, options, revision } = purchase;
  const fees = firstYearOf(feesOf(purchase, pricing)).net;
  const granted = [...tier.cells.keys()].filter((feature) => grants(tier, options, feature));
  return {
    tier,
    options,
    fees: fees === null ? null : centsOf(amountOf(fees)),
    lacks: features.filter((feature) => !granted.includes(feature)),
    adds: granted.filter((feature) => !features.includes(feature)),
    terms: metered === undefined ? undefined : useTermsOf(tier, metered, revision),
  };
}

/** Cents that a year of so many hours costs; null where a part of it is on request. Begun hours count as the price bills them. */
export function yearOf({ fees, terms }: Choice, hours: number, pricing: Pricing): bigint | null {
  const price = terms && billingPriceOf(terms);
  const minutes = terms ? chargedMinutes(terms, hours) : 0;
  if (fees === null || !price || minutes === 0) return fees;
  const work = centsOfHours(price, { minutes, firstHourUsed: terms.kind === 'allowance', surcharges: true }, pricing);
  return work === null ? null : fees + work;
}

/** Needed features that the choice does not give, or not for so many hours; in the order of the needs. */
export function missingIn(
  { lacks, terms }: Choice,
  { features, metered }: KnownNeeds,
  hours: number,
): readonly string[] {
  const endsTooSoon = terms?.kind === 'allowance' && !terms.overage && chargedMinutes(terms, hours) > 0;
  return endsTooSoon ? features.filter((feature) => feature === metered || lacks.includes(feature)) : lacks;
}

/** Options that would give a tier a needed feature. */
export function neededOptions(tier: CompiledTier, { features }: KnownNeeds): readonly string[] {
  return features.filter((feature) => tier.cells.get(feature)?.cell.kind === 'optional');
}

/** Whether a tier with its options gives a feature, be it at a price for each use. */
function grants(tier: CompiledTier, options: readonly string[], feature: string): boolean {
  const kind = tier.cells.get(feature)?.cell.kind;
  return kind === 'optional' ? options.includes(feature) : kind !== 'excluded' && kind !== 'partner-duty';
}

/** Minutes of a year that nothing covers. */
function chargedMinutes(terms: UseTerms, hours: number): number {
  if (terms.kind === 'unlimited') return 0;
  // to the second, since a fraction of an hour has no exact decimal
  const minutes = Math.round(hours * SECONDS_PER_HOUR) / SECONDS_PER_MINUTE;
  if (terms.kind === 'by-the-hour') return minutes;
  return Math.max(0, meter(minutes, terms.intervalMinutes) - terms.minutes);
}
