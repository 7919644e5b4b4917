import { optionConflicts } from '../catalog/option.ts';
import type { CompiledOffering } from '../catalog/offering.ts';

/** Options of a tier that serve needs best. */
export type OptionChoice = {
  /** In the order of the catalog. */
  readonly options: readonly string[];
  /** False where the search ended at its ceiling. */
  readonly complete: boolean;
};

/** Sets of options that are looked at for one tier, at most: every choice of 12 options that conflict. */
const MOST_CHOICES = 4_096;

/** A set of options while it is being put together. */
type Search = { best: ReadonlySet<string>; most: number; left: number };

/**
 * The options that give a tier most of the needed features, with those that they require; of equals, the ones that the catalog names first.
 * What nobody needs is not bought. Branch and bound: a branch ends once it cannot give more than the best so far, so only options that
 * exclude each other cost time.
 */
export function chooseOptions(offering: CompiledOffering, tier: string, needed: readonly string[]): OptionChoice {
  const search: Search = { best: new Set(), most: 0, left: MOST_CHOICES };
  branch(offering, tier, needed, 0, new Set(), search);
  const options = [...offering.options.keys()].filter((option) => search.best.has(option));
  return { options, complete: search.left > 0 };
}

/** Buys the needed options from a position on, each or not; notes the best that can be held together. */
function branch(
  offering: CompiledOffering,
  tier: string,
  needed: readonly string[],
  position: number,
  held: ReadonlySet<string>,
  search: Search,
): void {
  const met = needed.slice(0, position).filter((option) => held.has(option)).length;
  if (search.left === 0 || met + needed.length - position <= search.most) return;
  const next = needed[position];
  if (next === undefined) {
    search.best = held;
    search.most = met;
    return;
  }
  search.left -= 1;
  const withNext = withRequired(offering, next, held);
  if (canHold(offering, tier, withNext)) branch(offering, tier, needed, position + 1, withNext, search);
  branch(offering, tier, needed, position + 1, held, search);
}

/** The options held, with one more and all that it requires. */
function withRequired(offering: CompiledOffering, option: string, held: ReadonlySet<string>): ReadonlySet<string> {
  if (held.has(option)) return held;
  const required = offering.options.get(option)?.option.requires ?? [];
  return required.reduce(
    (options, other) => withRequired(offering, other, options),
    new Set([...held, option]) as ReadonlySet<string>,
  );
}

function canHold(offering: CompiledOffering, tier: string, options: ReadonlySet<string>): boolean {
  return [...options].every(
    (option) => offering.options.has(option) && optionConflicts(offering, tier, option, options).length === 0,
  );
}
