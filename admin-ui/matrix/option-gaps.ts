import { below, type DraftContent, type JsonPatch, type Option, type Pointer } from '../../engine/index.ts';
import { idAt, listIn } from '../editing/draft-catalog.ts';
import { settingPatch, valueAt } from '../editing/places.ts';
import { idsAt } from '../forms/things.ts';
import { cellsOf } from './standing-cells.ts';

/** A feature of which the cells of some tiers and the options of their offering do not say the same. */
export type OptionGap = {
  /** Nothing sells what is optional; an option does, but not to these tiers; or to these, which do not call it optional. */
  readonly kind: 'missing' | 'unsold' | 'unreachable';
  readonly feature: string;
  readonly tiers: readonly string[];
};

type CellName = { readonly tier: string; readonly feature: string };

/** The gaps at some cells of an offering, and at those that inherit from them. */
export function optionGaps(content: DraftContent, offering: Pointer, cells: readonly CellName[]): readonly OptionGap[] {
  const standing = cellsOf(content, idAt(content, offering) ?? '');
  const tiers = idsAt(content, below(offering, 'tiers'));
  const options = listIn<unknown>(content, below(offering, 'options'));
  const named = new Set(cells.map(({ feature, tier }) => `${tier} ${feature}`));
  const features = [...new Set(cells.map(({ feature }) => feature))];
  return features.flatMap((feature) => {
    const concerned = tiers.flatMap((tier) => {
      const at = standing.at(tier, feature);
      const isNamed = [tier, at?.from].some((name) => named.has(`${String(name)} ${feature}`));
      return at && isNamed ? [{ tier, isOptional: at.shown.kind === 'optional' }] : [];
    });
    return gapsOf(feature, concerned, options);
  });
}

type Concerned = { readonly tier: string; readonly isOptional: boolean };

function gapsOf(feature: string, concerned: readonly Concerned[], options: readonly unknown[]): readonly OptionGap[] {
  const selling = options.filter((option) => isOf(option, feature));
  const sold = new Set(selling.flatMap(buyersOf));
  const wrong = concerned.filter(({ isOptional, tier }) => isOptional !== sold.has(tier));
  const gap = (kind: OptionGap['kind'], isOptional: boolean): readonly OptionGap[] => {
    const tiers = wrong.filter((one) => one.isOptional === isOptional).map(({ tier }) => tier);
    return tiers.length > 0 ? [{ kind, feature, tiers }] : [];
  };
  return [...gap(selling.length === 0 ? 'missing' : 'unsold', true), ...gap('unreachable', false)];
}

/**
 * The patch that closes gaps: what is optional is sold to its tiers, and what is not to none of them.
 * @param price id of the price of the options that are made; left out, they have none
 */
export function closingPatch(
  content: DraftContent,
  offering: Pointer,
  gaps: readonly OptionGap[],
  price?: string,
): JsonPatch {
  if (gaps.length === 0) return [];
  const place = below(offering, 'options');
  const options = gaps.reduce((all, gap) => close(all, gap, price), listIn<unknown>(content, place));
  return options.length > 0 ? settingPatch(content, place, options) : [{ op: 'remove', path: place }];
}

function close(options: readonly unknown[], gap: OptionGap, price?: string): readonly unknown[] {
  const { feature, kind, tiers } = gap;
  const made: Option = { id: feature, tiers: [...tiers], ...(price !== undefined && { prices: [price] }) };
  if (kind === 'missing') return [...options, made];
  const first = options.findIndex((option) => isOf(option, feature));
  if (kind === 'unsold')
    return options.map((option, index) => (index === first ? soldTo(option, [...buyersOf(option), ...tiers]) : option));
  return options.flatMap((option) => {
    if (!isOf(option, feature)) return [option];
    const rest = buyersOf(option).filter((tier) => !tiers.includes(tier));
    return rest.length > 0 ? [soldTo(option, rest)] : [];
  });
}

function soldTo(option: unknown, tiers: readonly string[]): unknown {
  return { ...(option as Option), tiers };
}

function isOf(option: unknown, feature: string): boolean {
  return valueAt(option, '/id') === feature;
}

/** What is being written may still lack its tiers. */
function buyersOf(option: unknown): readonly string[] {
  const tiers = valueAt(option, '/tiers');
  return Array.isArray(tiers) ? (tiers as readonly string[]) : [];
}
