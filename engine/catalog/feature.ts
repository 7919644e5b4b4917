import type { Calendar } from '../calendar/calendar.ts';
import type { Catalog, ContextKey, Exclusion, Feature, Package, PackageCover } from '../generated/types.ts';
import type { CompiledOffering } from './offering.ts';
import { below, type Pointer } from './place.ts';

/** An exclusion and where the catalog says it. */
export type PlacedExclusion = { readonly exclusion: Exclusion; readonly pointer: Pointer };

/** A package, the part of it that covers a feature, and where the catalog says it. */
export type PlacedCover = {
  readonly pack: Package;
  readonly cover: PackageCover;
  readonly offering: CompiledOffering;
  readonly pointer: Pointer;
};

/** Service hours that a feature is bound to. */
export type BoundHours = { readonly id: string; readonly calendar: Calendar; readonly pointer: Pointer };

/** A feature with all that the catalog says of it outside of tiers. */
export type CompiledFeature = {
  readonly feature: Feature;
  readonly pointer: Pointer;
  /** Members of a question's context that its answer depends on. */
  readonly reads: ReadonlySet<ContextKey>;
  readonly exclusions: readonly PlacedExclusion[];
  readonly hours: BoundHours | undefined;
  /** Offerings that name it, in the order of the catalog. */
  readonly offerings: readonly CompiledOffering[];
  readonly covers: readonly PlacedCover[];
};

/** The features of a catalog by id. */
export function compileFeatures(
  catalog: Catalog,
  root: Pointer,
  offerings: ReadonlyMap<string, CompiledOffering>,
  calendars: ReadonlyMap<string, Calendar>,
): ReadonlyMap<string, CompiledFeature> {
  return new Map(
    catalog.features.map((feature, index) => [
      feature.id,
      {
        feature,
        pointer: below(root, 'features', index),
        reads: new Set(feature.reads ?? []),
        exclusions: exclusionsOf(feature, catalog, root),
        hours: hoursOf(feature, catalog, root, calendars),
        offerings: [...offerings.values()].filter(({ features }) => features.has(feature.id)),
        covers: coversOf(feature, catalog, root, offerings),
      },
    ]),
  );
}

function exclusionsOf(feature: Feature, catalog: Catalog, root: Pointer): readonly PlacedExclusion[] {
  return (catalog.exclusions ?? [])
    .map((exclusion, index) => ({ exclusion, pointer: below(root, 'exclusions', index) }))
    .filter(({ exclusion }) => exclusion.features.includes(feature.id));
}

function hoursOf(
  feature: Feature,
  catalog: Catalog,
  root: Pointer,
  calendars: ReadonlyMap<string, Calendar>,
): BoundHours | undefined {
  const index = (catalog.calendars ?? []).findIndex(({ id }) => id === feature.calendar);
  const calendar = feature.calendar === undefined ? undefined : calendars.get(feature.calendar);
  if (!calendar || feature.calendar === undefined) return undefined;
  return { id: feature.calendar, calendar, pointer: below(root, 'calendars', index) };
}

function coversOf(
  feature: Feature,
  catalog: Catalog,
  root: Pointer,
  offerings: ReadonlyMap<string, CompiledOffering>,
): readonly PlacedCover[] {
  return (catalog.packages ?? []).flatMap((pack, index) =>
    pack.covers.flatMap((cover, position) => {
      const offering = offerings.get(cover.offering);
      if (!offering || !cover.features.includes(feature.id)) return [];
      return [{ pack, cover, offering, pointer: below(root, 'packages', index, 'covers', position) }];
    }),
  );
}
