import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import { lowestTier, type CompiledOffering } from '../catalog/offering.ts';
import type { CompiledTier } from '../catalog/tier.ts';
import type { Purchase } from './fees.ts';
import { billingPriceOf, useTermsOf, type UseTerms } from './use-terms.ts';

/** What an offering asks for hours of work. */
export type Tariff = { readonly offering: CompiledOffering; readonly terms: UseTerms };

/**
 * The tariffs that work may be billed by: those of what is bought, then standard services, then what could be bought.
 * @param revisionFor the revision as it charges an offering
 */
export function tariffsOf(
  revision: CompiledRevision,
  purchases: readonly Purchase[],
  revisionFor: (offering: string) => CompiledRevision,
): readonly Tariff[] {
  const offerings = [...revision.offerings.values()];
  const standard = offerings.filter(({ offering }) => offering.standard);
  const others = offerings.filter(({ offering }) => !offering.standard);
  return [
    ...purchases.flatMap(({ offering, revision: own, tier }) => {
      const terms = firstTerms(tier, own);
      return terms ? [{ offering, terms }] : [];
    }),
    ...[...standard, ...others].flatMap((offering) => unboughtTariff(offering, revisionFor(offering.offering.id))),
  ];
}

/** The hourly price of an offering's lowest tier; its allowance is for those who buy it. */
function unboughtTariff(offering: CompiledOffering, revision: CompiledRevision): readonly Tariff[] {
  const terms = firstTerms(lowestTier(offering), revision);
  const price = terms && billingPriceOf(terms);
  return price ? [{ offering, terms: { kind: 'by-the-hour', price } }] : [];
}

/** The terms of the first feature whose hours a tier counts. */
function firstTerms(tier: CompiledTier, revision: CompiledRevision): UseTerms | undefined {
  for (const feature of tier.cells.keys()) {
    const terms = useTermsOf(tier, feature, revision);
    if (terms) return terms;
  }
  return undefined;
}
