import type { AnswerCharge, ChargeLine, OncePrice, RecurringPrice } from '../generated/types.ts';
import type { Texts } from '../text.ts';
import { exactly, sumOf } from './amount.ts';
import { amountOfRate, priceLine } from './line.ts';

/**
 * What lines come to together: their sum, or null as soon as one of them has no net; on request where a rate is.
 * LAW: lines sum to the total, in any order (test/laws/money.test.ts).
 */
export function totalCharge(lines: readonly ChargeLine[], currency: string): AnswerCharge {
  return { currency, net: totalOf(lines), ...(isOnRequest(lines) && { onRequest: true }), lines };
}

/** The sum of the lines' nets as a decimal string; null where one is not known. */
export function totalOf(lines: readonly Pick<ChargeLine, 'net'>[]): string | null {
  const [sole] = lines;
  if (lines.length === 1 && sole) return sole.net;
  const nets = lines.flatMap(({ net }) => net ?? []);
  return nets.length === lines.length ? sumOf(nets) : null;
}

/** Whether the catalog leaves the rate of some line open. */
export function isOnRequest(lines: readonly Pick<ChargeLine, 'rate'>[]): boolean {
  return lines.some(({ rate }) => rate === null);
}

/** The line of a price that falls due one time; of a fee per unit the number of units is not known. */
export function onceLines(price: OncePrice | RecurringPrice, say: (text: Texts) => string): readonly ChargeLine[] {
  const driver = price.kind === 'recurring' ? price.driver : undefined;
  const quantity = driver === undefined ? exactly(1) : undefined;
  return [priceLine({ text: say(price.title), quantity, unit: driver ?? 'pieces', rate: amountOfRate(price.rate) })];
}
