import { below, type Pointer } from '../catalog/place.ts';
import type { Catalog, Option } from '../generated/types.ts';
import type { Issue } from '../issue.ts';
import { blocker } from './finding.ts';
import { type PlacedOffering, placeOfferings } from './placed-offering.ts';

/**
 * Options against the tiers that can buy them and against each other.
 * @issue `option-unreachable` `optional-without-option` `option-impossible`
 */
export function reviewOptions(catalog: Catalog): readonly Issue[] {
  return placeOfferings(catalog).flatMap((placed) => [
    ...(placed.offering.options ?? []).flatMap((option, index) => {
      const place = below(placed.pointer, 'options', index);
      return [...findUnreachable(option, placed, place), ...findImpossible(option, placed, place)];
    }),
    ...findUnsold(placed),
  ]);
}

function findUnreachable({ id, tiers }: Option, placed: PlacedOffering, place: Pointer): readonly Issue[] {
  return tiers.flatMap((name, index) => {
    const tier = placed.tiers.find((candidate) => candidate.tier.id === name);
    const kind = tier?.cells.get(id)?.cell.kind ?? 'excluded';
    if (!tier || kind === 'optional') return [];
    return [
      blocker(
        'option-unreachable',
        below(place, 'tiers', index),
        `\`${name}\` says \`${kind}\` of \`${id}\`, not optional`,
        {
          tier: name,
          option: id,
        },
      ),
    ];
  });
}

function findUnsold({ offering, tiers }: PlacedOffering): readonly Issue[] {
  return tiers.flatMap(({ tier, cells }) =>
    [...cells].flatMap(([feature, { cell, pointer }]) => {
      const isSold = (offering.options ?? []).some(
        ({ id, tiers: buyers }) => id === feature && buyers.includes(tier.id),
      );
      if (cell.kind !== 'optional' || isSold) return [];
      return [
        blocker('optional-without-option', pointer, `no option sells \`${feature}\` to \`${tier.id}\``, {
          feature,
          tier: tier.id,
        }),
      ];
    }),
  );
}

function findImpossible(option: Option, { offering }: PlacedOffering, place: Pointer): readonly Issue[] {
  return (option.requires ?? []).flatMap((id, index) => {
    const required = offering.options?.find((other) => other.id === id);
    const reason = required && reasonAgainst(option, required);
    return reason === undefined
      ? []
      : [blocker('option-impossible', below(place, 'requires', index), reason, { option: option.id, requires: id })];
  });
}

function reasonAgainst(option: Option, required: Option): string | undefined {
  if (option.id === required.id) return `\`${option.id}\` requires itself`;
  if (option.excludes?.includes(required.id) || required.excludes?.includes(option.id))
    return `\`${option.id}\` and \`${required.id}\` exclude each other`;
  const stranded = option.tiers.find((tier) => !required.tiers.includes(tier));
  return stranded === undefined ? undefined : `\`${stranded}\` cannot buy \`${required.id}\``;
}
