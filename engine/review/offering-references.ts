import { below, type Pointer } from '../catalog/place.ts';
import type { Cell, Commitment, Offering, Option, Tier } from '../generated/types.ts';
import { refer, referEach, type Reference } from './reference.ts';

/** Every place of an offering that names something by its id. */
export function referencesOfOffering(offering: Offering, place: Pointer): readonly Reference[] {
  const { id, requires, footnotes, sheet, tiers, options = [] } = offering;
  return [
    ...referEach('offering', requires, below(place, 'requires')),
    ...referEach('footnote', footnotes, below(place, 'footnotes')),
    ...referEach('feature', sheet?.rows, below(place, 'sheet', 'rows')),
    ...referEach('footnote', sheet?.footnotes, below(place, 'sheet', 'footnotes')),
    ...tiers.flatMap((tier, index) => referencesOfTier(tier, below(place, 'tiers', index), id)),
    ...options.flatMap((option, index) => referencesOfOption(option, below(place, 'options', index), id)),
  ];
}

function referencesOfTier(tier: Tier, place: Pointer, offering: string): readonly Reference[] {
  const { inherits, cells = {}, commitments = [], prices, milestones = [] } = tier;
  return [
    ...refer('tier', inherits, below(place, 'inherits'), offering),
    ...Object.entries(cells).flatMap(([feature, cell]) =>
      referencesOfCell(feature, cell, below(place, 'cells', feature)),
    ),
    ...commitments.flatMap((commitment, index) =>
      referencesOfCommitment(commitment, below(place, 'commitments', index)),
    ),
    ...referEach('price', prices, below(place, 'prices')),
    ...milestones.flatMap(({ feature }, index) =>
      refer('feature', feature, below(place, 'milestones', index, 'feature')),
    ),
  ];
}

function referencesOfCell(feature: string, cell: Cell, place: Pointer): readonly Reference[] {
  return [
    ...refer('feature', feature, place),
    ...(cell.kind === 'allowance' ? refer('price', cell.overage, below(place, 'overage')) : []),
    ...(cell.kind === 'pay-per-use' ? refer('price', cell.price, below(place, 'price')) : []),
  ];
}

function referencesOfCommitment(commitment: Commitment, place: Pointer): readonly Reference[] {
  const { target, feature, severity, clock } = commitment;
  return [
    ...refer('target', target, below(place, 'target')),
    ...refer('feature', feature, below(place, 'feature')),
    ...refer('severity', severity, below(place, 'severity')),
    ...(clock.kind === 'calendar' ? refer('calendar', clock.calendar, below(place, 'clock', 'calendar')) : []),
  ];
}

function referencesOfOption(option: Option, place: Pointer, offering: string): readonly Reference[] {
  return [
    ...refer('feature', option.id, below(place, 'id')),
    ...referEach('tier', option.tiers, below(place, 'tiers'), offering),
    ...referEach('option', option.requires, below(place, 'requires'), offering),
    ...referEach('option', option.excludes, below(place, 'excludes'), offering),
    ...referEach('feature', option.extendsHours, below(place, 'extendsHours')),
    ...referEach('feature', option.insteadOf, below(place, 'insteadOf')),
    ...referEach('price', option.prices, below(place, 'prices')),
  ];
}
