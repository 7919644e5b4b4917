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
  /** Options that bear on a feature: that are the feature's own, open its hours, or are offered in its place. */
  readonly optionsFor: ReadonlyMap<string, readonly Option[]>;
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
    optionsFor: indexOptions(offering.options ?? []),
    features: featuresOfTiers(offering),
  };
}

function indexOptions(options: readonly Option[]): ReadonlyMap<string, readonly Option[]> {
  const features = new Set(options.flatMap(featuresOf));
  return new Map(
    [...features].map((feature) => [feature, options.filter((option) => featuresOf(option).includes(feature))]),
  );
}

/** The features that an option bears on. */
function featuresOf({ id, extendsHours = [], insteadOf = [] }: Option): readonly string[] {
  return [id, ...extendsHours, ...insteadOf];
}

/** The lowest tier of an offering: the one that a standard service or a package gives. */
export function lowestTier({ tiers }: CompiledOffering): CompiledTier {
  const [lowest] = tiers.values();
  if (!lowest) throw new RangeError('an offering has at least one tier');
  return lowest;
}
