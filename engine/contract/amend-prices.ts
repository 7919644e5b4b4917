import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { Price, PriceAmendment } from '../generated/types.ts';
import type { PlacedAmendment } from './amendment.ts';

/** A revision as it charges one item, by the rates that were agreed; the very same where none was. */
export function amendPrices(revision: CompiledRevision, amendments: readonly PlacedAmendment[]): CompiledRevision {
  const agreed = amendments.flatMap(({ amendment }) =>
    amendment.kind === 'price' && revision.prices.has(amendment.price) ? [amendment] : [],
  );
  if (agreed.length === 0) return revision;
  const prices = new Map(revision.prices);
  for (const amendment of agreed) {
    const placed = prices.get(amendment.price);
    if (placed) prices.set(amendment.price, { ...placed, price: amendPrice(placed.price, amendment) });
  }
  return { ...revision, prices };
}

/** The price at another rate; rates by range give way to it, the first hour of a case and surcharges stay. */
function amendPrice(price: Price, { amount }: PriceAmendment): Price {
  const rate = { kind: 'amount', amount } as const;
  if (price.kind !== 'recurring') return { ...price, rate };
  const { ranges: _, ...flat } = price;
  return { ...flat, rate };
}
