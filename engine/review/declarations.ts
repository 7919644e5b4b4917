import { below, type Pointer } from '../catalog/place.ts';
import type { Catalog, Offering } from '../generated/types.ts';
import type { Reference, ReferredKind } from './reference.ts';

/** Everything that a catalog declares by id, each with its place: the same form as a reference to it. */
export function declarationsOf(catalog: Catalog): readonly Reference[] {
  return [
    ...declare('attribute', catalog.attributes, '/attributes'),
    ...declare('calendar', catalog.calendars, '/calendars'),
    ...declare('feature', catalog.features, '/features'),
    ...declare('footnote', catalog.footnotes, '/footnotes'),
    ...declare('group', catalog.groups, '/groups'),
    ...declare('offering', catalog.offerings, '/offerings'),
    ...declare('price', catalog.prices, '/prices'),
    ...declare('severity', catalog.severities, '/severities'),
    ...declare('target', catalog.targets, '/targets'),
    ...declare('zone', catalog.zones, '/zones'),
    ...catalog.offerings.flatMap((offering, index) => declarationsOfOffering(offering, below('/offerings', index))),
  ];
}

function declarationsOfOffering({ id, tiers, options }: Offering, place: Pointer): readonly Reference[] {
  return [
    ...declare('tier', tiers, below(place, 'tiers'), id),
    ...declare('option', options, below(place, 'options'), id),
  ];
}

function declare(
  kind: ReferredKind,
  list: readonly { readonly id: string }[] | undefined,
  pointer: Pointer,
  within?: string,
): readonly Reference[] {
  return (list ?? []).map(({ id }, index) => ({
    kind,
    id,
    pointer: below(pointer, index),
    ...(within !== undefined && { within }),
  }));
}
