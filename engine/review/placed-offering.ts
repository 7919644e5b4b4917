import { below, type Pointer } from '../catalog/place.ts';
import { type CompiledTier, compileTiers } from '../catalog/tier.ts';
import type { Catalog, Offering } from '../generated/types.ts';
import { once } from '../once.ts';

/** An offering, where it stands, and its tiers with what they inherit. */
export type PlacedOffering = {
  readonly offering: Offering;
  readonly pointer: Pointer;
  /** Lowest tier first. */
  readonly tiers: readonly CompiledTier[];
};

/** The offerings of a catalog as the laws look at them. */
export const placeOfferings = once(({ offerings }: Catalog): readonly PlacedOffering[] =>
  offerings.map((offering, index) => {
    const pointer = below('/offerings', index);
    return { offering, pointer, tiers: compileTiers(offering, pointer) };
  }),
);
