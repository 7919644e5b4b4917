import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import type { CompiledOffering } from '../catalog/offering.ts';
import type { CompiledTier } from '../catalog/tier.ts';
import type { Cell, SheetPrice } from '../generated/types.ts';
import { daysWithin } from './amount-text.ts';
import { isOnRequest, priceDetails, priceText } from './price-text.ts';
import type { Voice } from './voice.ts';

/** A price that a tier refers to, and for what. */
type Reference = { readonly id: string; readonly buys: SheetPrice['buys']; readonly tier: string };

/** Every price that the tiers refer to, once: fees of the tiers, then of options, use and travel. */
export function listPrices(
  tiers: readonly CompiledTier[],
  offering: CompiledOffering,
  revision: CompiledRevision,
  voice: Voice,
): readonly SheetPrice[] {
  const references = [
    ...tiers.flatMap(({ tier }) => refer(tier.prices, 'tier', tier.id)),
    ...tiers.flatMap((tier) => optionPrices(tier, offering)),
    ...tiers.flatMap(usePrices),
    ...tiers.flatMap((tier) => travelPrices(tier, revision)),
  ];
  return [...new Set(references.map(({ id }) => id))].flatMap((id) => {
    const price = revision.prices.get(id)?.price;
    const named = references.filter((reference) => reference.id === id);
    if (!price || !named[0]) return [];
    return [
      {
        id,
        kind: price.kind,
        buys: named[0].buys,
        title: voice.say(price.title),
        tiers: [...new Set(named.map(({ tier }) => tier))],
        text: priceText(price, revision, voice),
        ...(price.rate.kind === 'amount' && { amount: price.rate.amount }),
        onRequest: isOnRequest(price),
        details: priceDetails(price, revision, voice),
      },
    ];
  });
}

/** The fee at the head of a tier's column: its first recurring price, else its first. */
export function headPrice({ tier }: CompiledTier, revision: CompiledRevision, voice: Voice): string | undefined {
  const prices = (tier.prices ?? []).flatMap((id) => revision.prices.get(id)?.price ?? []);
  const fee = prices.find(({ kind }) => kind === 'recurring') ?? prices[0];
  return fee && priceText(fee, revision, voice);
}

/** How prices are meant: tax and payment. */
export function billingTexts({ catalog }: CompiledRevision, voice: Voice): readonly string[] {
  const { tax = 'unstated', paymentDays, deduction } = catalog.billing ?? {};
  const days = paymentDays === undefined ? undefined : daysWithin(paymentDays, voice.language);
  return [
    ...(tax === 'unstated' ? [] : [voice.phrase(`tax-${tax}`)]),
    ...(days === undefined ? [] : [voice.phrase(deduction === 'none' ? 'payable-in-full' : 'payable-in', { days })]),
  ];
}

function refer(ids: readonly string[] | undefined, buys: SheetPrice['buys'], tier: string): readonly Reference[] {
  return (ids ?? []).map((id) => ({ id, buys, tier }));
}

function optionPrices({ tier }: CompiledTier, { options }: CompiledOffering): readonly Reference[] {
  return [...options.values()]
    .filter(({ option }) => option.tiers.includes(tier.id))
    .flatMap(({ option }) => refer(option.prices, 'option', tier.id));
}

function usePrices({ tier, cells }: CompiledTier): readonly Reference[] {
  return [...cells.values()].flatMap(({ cell }) => refer(usePrice(cell), 'use', tier.id));
}

function usePrice(cell: Cell): readonly string[] {
  if (cell.kind === 'pay-per-use') return [cell.price];
  return cell.kind === 'allowance' && cell.overage !== undefined ? [cell.overage] : [];
}

/** Prices of travel for features that the tier gives or can be given. */
function travelPrices({ tier, cells }: CompiledTier, { features }: CompiledRevision): readonly Reference[] {
  return [...cells].flatMap(([id, { cell }]) => {
    const travel = features.get(id)?.feature.travel;
    return travel && cell.kind !== 'excluded' ? refer([travel.price], 'travel', tier.id) : [];
  });
}
