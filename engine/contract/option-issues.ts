import { below, type Pointer } from '../catalog/place.ts';
import type { CompiledOffering } from '../catalog/offering.ts';
import { optionConflicts, type OptionConflict } from '../catalog/option.ts';
import { problem, unknown, type Issue } from '../issue.ts';

/**
 * What stands against holding options in a tier of an offering.
 * @issue unknown-option option-not-available
 */
export function optionIssues(
  offering: CompiledOffering,
  tier: string,
  options: readonly string[],
  place: Pointer,
): readonly Issue[] {
  const held = new Set(options);
  return options.flatMap((option, index) => {
    const pointer = below(place, index);
    if (!offering.options.has(option)) return [unknown('option', option, pointer)];
    if (!offering.tiers.has(tier)) return [];
    return optionConflicts(offering, tier, option, held).map((conflict) =>
      problem('option-not-available', pointer, `\`${option}\` ${conflictText(conflict, tier)}`),
    );
  });
}

function conflictText(conflict: OptionConflict, tier: string): string {
  if (conflict.kind === 'not-for-tier') return `cannot be bought in tier \`${tier}\``;
  if (conflict.kind === 'requires') return `needs option \`${conflict.option}\``;
  return `cannot be held beside option \`${conflict.option}\``;
}
