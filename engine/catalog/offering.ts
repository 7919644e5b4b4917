import type { Offering, Option } from '../generated/types.ts';
import { below, type Pointer } from './place.ts';
import { compileTiers, featuresOfTiers, type CompiledTier } from './tier.ts';

/** An option and where the catalog says it. */
export type PlacedOption = { readonly option: Option; readonly pointer: Pointer };

/** An offering, ready to be asked by tier, option and feature. */
export type CompiledOffering = {
  readonly offering: Offering;
  readonly pointer: Pointer;
  /** Lowest tier first. */
  readonly tiers: ReadonlyMap<string, CompiledTier>;
  readonly options: ReadonlyMap<string, PlacedOption>;
  /** Features that some tier names. */
  readonly features: ReadonlySet<string>;
};

/** An offering with its tiers and options by id. */
export function compileOffering(offering: Offering, pointer: Pointer): CompiledOffering {
  return {
    offering,
    pointer,
    tiers: new Map(compileTiers(offering, pointer).map((tier) => [tier.tier.id, tier])),
    options: new Map(
      (offering.options ?? []).map((option, index) => [
        option.id,
        { option, pointer: below(pointer, 'options', index) },
      ]),
    ),
    features: featuresOfTiers(offering),
  };
}

/** The lowest tier of an offering: the one that a standard service or a package gives. */
export function lowestTier({ tiers }: CompiledOffering): CompiledTier {
  const [lowest] = tiers.values();
  if (!lowest) throw new RangeError('an offering has at least one tier');
  return lowest;
}
