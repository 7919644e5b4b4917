import type { ChargeLine, Rate } from '../generated/types.ts';
import { add, amountOf, inCents, inDecimals, multiply, percent, type Amount } from './amount.ts';

/** One position before it is rounded. */
export type Position = {
  readonly text: string;
  /** Undefined where it is not known yet. */
  readonly quantity: Amount | undefined;
  /** What the quantity counts. */
  readonly unit: string;
  /** For one unit; undefined where it is on request. */
  readonly rate: Amount | undefined;
  /** Percent of the rate. */
  readonly surcharge?: number;
};

/** A position as a line, rounded half up by itself; its net is null where the rate or the quantity is not known. */
export function priceLine({ text, quantity, unit, rate, surcharge = 0 }: Position): ChargeLine {
  return {
    text,
    quantity: quantity ? quantity.valueOf() : null,
    unit,
    rate: rate ? inDecimals(rate) : null,
    surcharge,
    net: rate && quantity ? inCents(multiply(rate, quantity, add(percent(100), percent(surcharge)))) : null,
  };
}

/** The amount of a rate; undefined where it is on request. */
export function amountOfRate(rate: Rate): Amount | undefined {
  return rate.kind === 'amount' ? amountOf(rate.amount) : undefined;
}
