import type { ChargeLine, Rate } from '../generated/types.ts';
import { once } from '../once.ts';
import { add, amountOf, centsOf, inDecimals, percent, writeCents, type Amount } from './amount.ts';

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

/** A position as a line; its net is null where the rate or the quantity is not known. */
export function priceLine(position: Position): ChargeLine {
  const { text, quantity, unit, rate, surcharge = 0 } = position;
  const cents = centsFor(position);
  return {
    text,
    quantity: quantity ? quantity.valueOf() : null,
    unit,
    rate: rate ? writeRate(rate) : null,
    surcharge,
    net: cents === undefined ? null : writeCents(cents),
  };
}

/** What a position costs in cents, rounded half up by itself; undefined where the rate or the quantity is not known. */
export function centsFor({ quantity, rate, surcharge = 0 }: Omit<Position, 'text' | 'unit'>): bigint | undefined {
  if (!rate || !quantity) return undefined;
  const net = rate.mul(quantity);
  return centsOf(surcharge === 0 ? net : net.mul(add(WHOLE, percent(surcharge))));
}

/** The amount of a rate, read once; undefined where it is on request. */
export const amountOfRate = once((rate: Rate): Amount | undefined =>
  rate.kind === 'amount' ? amountOf(rate.amount) : undefined,
);

/** A rate with all of its decimals, written once. */
const writeRate = once((rate: Amount): string => inDecimals(rate));

const WHOLE = percent(100);
