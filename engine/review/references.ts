import { below, type Pointer } from '../catalog/place.ts';
import type { Catalog, Feature, Package, Price } from '../generated/types.ts';
import { referencesOfOffering } from './offering-references.ts';
import { refer, referEach, type Reference } from './reference.ts';

/** Every place of a catalog that names something by its id. */
export function referencesOf(catalog: Catalog): readonly Reference[] {
  const { features, offerings, prices = [], exclusions = [], packages = [], requestForms = [] } = catalog;
  return [
    ...each(features, '/features', referencesOfFeature),
    ...each(offerings, '/offerings', referencesOfOffering),
    ...each(prices, '/prices', referencesOfPrice),
    ...each(exclusions, '/exclusions', (exclusion, place) =>
      referEach('feature', exclusion.features, below(place, 'features')),
    ),
    ...each(packages, '/packages', referencesOfPackage),
    ...each(requestForms, '/requestForms', (form, place) => refer('feature', form.feature, below(place, 'feature'))),
  ];
}

function each<Entry>(
  list: readonly Entry[],
  pointer: Pointer,
  read: (entry: Entry, place: Pointer) => readonly Reference[],
): readonly Reference[] {
  return list.flatMap((entry, index) => read(entry, below(pointer, index)));
}

function referencesOfFeature({ group, footnotes, calendar, travel }: Feature, place: Pointer): readonly Reference[] {
  return [
    ...refer('group', group, below(place, 'group')),
    ...referEach('footnote', footnotes, below(place, 'footnotes')),
    ...refer('calendar', calendar, below(place, 'calendar')),
    ...referEach('zone', travel?.includedZones, below(place, 'travel', 'includedZones')),
    ...refer('price', travel?.price, below(place, 'travel', 'price')),
  ];
}

function referencesOfPrice(price: Price, place: Pointer): readonly Reference[] {
  switch (price.kind) {
    case 'recurring':
      return refer('attribute', price.driver, below(place, 'driver'));
    case 'once':
      return [];
    case 'hourly':
      return (price.bands ?? []).flatMap(({ calendar }, index) =>
        refer('calendar', calendar, below(place, 'bands', index, 'calendar')),
      );
  }
}

function referencesOfPackage({ when, covers }: Package, place: Pointer): readonly Reference[] {
  return [
    ...refer('attribute', when.attribute, below(place, 'when', 'attribute')),
    ...covers.flatMap(({ offering, features }, index) => [
      ...refer('offering', offering, below(place, 'covers', index, 'offering')),
      ...referEach('feature', features, below(place, 'covers', index, 'features')),
    ]),
  ];
}
