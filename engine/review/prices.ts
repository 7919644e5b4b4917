import { below, type Pointer } from '../catalog/place.ts';
import type { Attribute, Catalog, Price, RecurringPrice } from '../generated/types.ts';
import type { Issue } from '../issue.ts';
import { blocker } from './finding.ts';
import { placeOfferings } from './placed-offering.ts';

/**
 * Prices that cannot be worked out as they are written or where they are used.
 * @issue `driver-not-number` `ranges-without-driver` `ranges-not-ascending` `overage-not-hourly`
 */
export function reviewPrices(catalog: Catalog): readonly Issue[] {
  return [
    ...(catalog.prices ?? []).flatMap((price, index) => reviewPrice(price, catalog, below('/prices', index))),
    ...reviewOverage(catalog),
  ];
}

function reviewPrice(price: Price, catalog: Catalog, place: Pointer): readonly Issue[] {
  switch (price.kind) {
    case 'recurring':
      return [...reviewDriver(price, catalog.attributes ?? [], place), ...reviewRanges(price, place)];
    case 'once':
    case 'hourly':
      return [];
  }
}

function reviewDriver({ driver }: RecurringPrice, attributes: readonly Attribute[], place: Pointer): readonly Issue[] {
  const attribute = attributes.find(({ id }) => id === driver);
  if (!attribute || attribute.kind === 'number') return [];
  return [
    blocker('driver-not-number', below(place, 'driver'), `\`${attribute.id}\` is no number`, { id: attribute.id }),
  ];
}

function reviewRanges({ driver, ranges = [] }: RecurringPrice, place: Pointer): readonly Issue[] {
  const list = below(place, 'ranges');
  if (ranges.length > 0 && driver === undefined)
    return [blocker('ranges-without-driver', list, 'there are ranges, but nothing that is counted')];
  return ranges.flatMap(({ from }, index) => {
    const previous = ranges[index - 1]?.from;
    if (previous === undefined || from > previous) return [];
    return [blocker('ranges-not-ascending', below(list, index, 'from'), `${from} is not more than ${previous}`)];
  });
}

function reviewOverage(catalog: Catalog): readonly Issue[] {
  const prices = new Map((catalog.prices ?? []).map((price) => [price.id, price]));
  return placeOfferings(catalog).flatMap(({ tiers }) =>
    tiers.flatMap(({ cells }) =>
      [...cells.values()].flatMap(({ cell, pointer }) => {
        const price = cell.kind === 'allowance' ? prices.get(cell.overage ?? '') : undefined;
        if (!price || price.kind === 'hourly') return [];
        return [
          blocker('overage-not-hourly', below(pointer, 'overage'), `\`${price.id}\` is no hourly price`, {
            id: price.id,
          }),
        ];
      }),
    ),
  );
}
