import type { CompiledOffering } from './offering.ts';

/** Why an option cannot be held with a tier and other options. */
export type OptionConflict =
  | { readonly kind: 'not-for-tier' }
  | { readonly kind: 'requires'; readonly option: string }
  | { readonly kind: 'excludes'; readonly option: string };

/** What stands against holding an option in a tier beside others; nothing where it is available. */
export function optionConflicts(
  offering: CompiledOffering,
  tier: string,
  option: string,
  held: ReadonlySet<string>,
): readonly OptionConflict[] {
  const placed = offering.options.get(option);
  if (!placed) return [];
  const { tiers, requires = [], excludes = [] } = placed.option;
  return [
    ...(tiers.includes(tier) ? [] : [{ kind: 'not-for-tier' } as const]),
    ...requires.filter((other) => !held.has(other)).map((other) => ({ kind: 'requires', option: other }) as const),
    ...[...held]
      .filter((other) => excludes.includes(other))
      .map((other) => ({ kind: 'excludes', option: other }) as const),
  ];
}

/** Whether the tier can buy the option beside those it holds. */
export function canBuy(offering: CompiledOffering, tier: string, option: string, held: ReadonlySet<string>): boolean {
  return offering.options.has(option) && optionConflicts(offering, tier, option, held).length === 0;
}
