import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { CompiledOffering } from '../catalog/offering.ts';
import type { CompiledTier } from '../catalog/tier.ts';
import type { ChargeLine, Drivers, HourlyPrice, Price, QuoteLine, Rate, RecurringPrice } from '../generated/types.ts';
import { exactly } from './amount.ts';
import { onceLines } from './charge.ts';
import { amountOfRate, priceLine } from './line.ts';
import { word, type Pricing } from './pricing.ts';

/** A tier with options that somebody buys, and the numbers that its fees depend on. */
export type Purchase = {
  readonly revision: CompiledRevision;
  readonly offering: CompiledOffering;
  readonly tier: CompiledTier;
  readonly options: readonly string[];
  readonly drivers: Drivers;
};

/** A price that is due whatever the hours. */
type FixedPrice = Exclude<Price, HourlyPrice>;

/** A fee, how often it is paid, and the id of its price; undefined where the catalog names none. */
export type Fee = ChargeLine & Pick<QuoteLine, 'period'> & { readonly price: string | undefined };

/**
 * The fees of a tier and its options, in that order. What the catalog names no price for is on request, unless it costs nothing by its
 * nature: a standard service, or a tier that is paid by use.
 */
export function feesOf(purchase: Purchase, pricing: Pricing): readonly Fee[] {
  return [
    ...tierFees(purchase, pricing),
    ...purchase.options.flatMap((option) => optionFees(purchase, option, pricing)),
  ];
}

/** Attributes that the fees depend on and that are not given as numbers. */
export function missingDrivers(purchase: Purchase): readonly string[] {
  const fees = [...pricesOfTier(purchase), ...purchase.options.flatMap((option) => pricesOfOption(purchase, option))];
  return fees.flatMap((price) =>
    price.kind === 'recurring' && price.driver !== undefined && hasRate(price) && unitsOf(price, purchase) === undefined
      ? price.driver
      : [],
  );
}

/** The rate of a number of units: that of the last range they reach, which holds for all of them. */
function rateFor({ rate, ranges = [] }: RecurringPrice, units: number): Rate {
  return ranges.findLast(({ from }) => from <= units)?.rate ?? rate;
}

function tierFees(purchase: Purchase, pricing: Pricing): readonly Fee[] {
  const { offering, tier } = purchase;
  const prices = pricesOfTier(purchase);
  if (prices.length > 0 || offering.offering.standard || isPaidByUse(tier))
    return prices.flatMap((price) => feeOf(price, purchase, pricing));
  return [openFee(`${word(offering.offering.title, pricing)}, ${word(tier.tier.title, pricing)}`)];
}

function optionFees(purchase: Purchase, option: string, pricing: Pricing): readonly Fee[] {
  const prices = pricesOfOption(purchase, option);
  if (prices.length > 0) return prices.flatMap((price) => feeOf(price, purchase, pricing));
  const title = purchase.revision.features.get(option)?.feature.title;
  return [openFee(title ? word(title, pricing) : option)];
}

function isPaidByUse({ tier, cells }: CompiledTier): boolean {
  return (tier.prices ?? []).length > 0 || [...cells.values()].some(({ cell }) => cell.kind === 'pay-per-use');
}

/** The prices of a tier that are due whether it is used or not. */
function pricesOfTier({ tier, revision }: Purchase): readonly FixedPrice[] {
  return fixedPrices(tier.tier.prices, revision);
}

function pricesOfOption({ offering, revision }: Purchase, option: string): readonly FixedPrice[] {
  return fixedPrices(offering.options.get(option)?.option.prices, revision);
}

function fixedPrices(ids: readonly string[] | undefined, { prices }: CompiledRevision): readonly FixedPrice[] {
  return (ids ?? []).flatMap((id) => {
    const price = prices.get(id)?.price;
    return price && price.kind !== 'hourly' ? [price] : [];
  });
}

function feeOf(price: FixedPrice, purchase: Purchase, pricing: Pricing): readonly Fee[] {
  if (price.kind === 'once')
    return onceLines(price, (text) => word(text, pricing)).map((line) => ({
      ...line,
      period: 'once',
      price: price.id,
    }));
  const units = unitsOf(price, purchase);
  const line = priceLine({
    text: word(price.title, pricing),
    quantity: units === undefined ? undefined : exactly(units),
    unit: price.driver ?? `${price.period}s`,
    rate: amountOfRate(rateFor(price, units ?? 0)),
  });
  return [{ ...line, period: price.period, price: price.id }];
}

/** What the rate is multiplied by; undefined where the attribute is not given as a number. */
function unitsOf({ driver }: RecurringPrice, { drivers }: Purchase): number | undefined {
  if (driver === undefined) return 1;
  const units = Object.hasOwn(drivers, driver) ? drivers[driver] : undefined;
  return typeof units === 'number' ? units : undefined;
}

function hasRate({ rate, ranges = [] }: RecurringPrice): boolean {
  return [rate, ...ranges.map((range) => range.rate)].some(({ kind }) => kind === 'amount');
}

/** A fee that the catalog does not name; what runs on is taken to be paid by the year. */
function openFee(text: string): Fee {
  const line = priceLine({ text, quantity: exactly(1), unit: 'years', rate: undefined });
  return { ...line, period: 'year', price: undefined };
}
