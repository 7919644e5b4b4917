import { Fraction } from 'fraction.js';

/** An exact amount, never negative: a fraction, until a line is rounded. */
export type Amount = Fraction;

/** The most decimals that a rate is written with. */
const MOST_DECIMALS = 40;

/** The amount that a decimal string says. @example amountOf('130.00') */
export function amountOf(decimal: string): Amount {
  return new Fraction(decimal);
}

/** A number as it is written in decimals, so that 0.1 is a tenth. */
export function exactly(value: number): Amount {
  if (Number.isSafeInteger(value)) return new Fraction(value);
  const [digits = '0', exponent = '0'] = String(value).split('e');
  const size = 10n ** BigInt(Math.abs(Number(exponent)));
  return new Fraction(digits).mul(exponent.startsWith('-') ? new Fraction(1n, size) : new Fraction(size, 1n));
}

/** So many parts of a whole. @example fraction(10, 60) → a sixth */
export function fraction(parts: number, whole: number): Amount {
  const isWhole = Number.isSafeInteger(parts) && Number.isSafeInteger(whole);
  return isWhole ? new Fraction(parts, whole) : exactly(parts).div(exactly(whole));
}

/** A percentage as a factor. @example percent(50) → a half */
export function percent(value: number): Amount {
  return fraction(value, 100);
}

export function multiply(first: Amount, ...others: readonly Amount[]): Amount {
  return others.reduce((product, factor) => product.mul(factor), first);
}

export function add(...amounts: readonly Amount[]): Amount {
  return amounts.reduce((sum, amount) => sum.add(amount), new Fraction(0));
}

/** The order of two decimal strings: below 0 where the first is less. @example compareAmounts('9.5', '10.00') → -1 */
export function compareAmounts(a: string, b: string): number {
  return amountOf(a).compare(amountOf(b));
}

/** The sum of decimal strings, in cents. @example sumOf(['21.67', '65.00']) → '86.67' */
export function sumOf(amounts: readonly string[]): string {
  return inCents(add(...amounts.map(amountOf)));
}

/** An amount rounded half up to cents, as a decimal string. @example inCents(amountOf('21.665')) → '21.67' */
export function inCents(amount: Amount): string {
  return writeCents(centsOf(amount));
}

/** An amount rounded half up to whole cents. @example centsOf(amountOf('21.665')) → 2167n */
export function centsOf({ n, d }: Amount): bigint {
  return (n * 200n + d) / (2n * d);
}

/** Whole cents as a decimal string. @example writeCents(2167n) → '21.67' */
export function writeCents(cents: bigint): string {
  return withDecimals(cents, 2);
}

/** An amount with all of its decimals, at least two; what never ends is rounded to cents. @example '44.995' */
export function inDecimals(amount: Amount): string {
  const { n, d } = amount;
  for (let decimals = 2, scale = 100n; decimals <= MOST_DECIMALS; decimals += 1, scale *= 10n) {
    if ((n * scale) % d === 0n) return withDecimals((n * scale) / d, decimals);
  }
  return inCents(amount);
}

function withDecimals(digits: bigint, decimals: number): string {
  const padded = String(digits).padStart(decimals + 1, '0');
  return `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
}
