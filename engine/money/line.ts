import type { ChargeLine, Rate } from '../generated/types.ts';
import { once } from '../once.ts';
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
    rate: rate ? writeRate(rate) : null,
    surcharge,
    net: rate && quantity ? inCents(multiply(rate, quantity, surchargeFactor(surcharge))) : null,
  };
}

/** The amount of a rate, read once; undefined where it is on request. */
export const amountOfRate = once((rate: Rate): Amount | undefined =>
  rate.kind === 'amount' ? amountOf(rate.amount) : undefined,
);

/** A rate with all of its decimals, written once. */
const writeRate = once((rate: Amount): string => inDecimals(rate));

const NO_SURCHARGE = percent(100);

function surchargeFactor(surcharge: number): Amount {
  return surcharge === 0 ? NO_SURCHARGE : add(NO_SURCHARGE, percent(surcharge));
}
