import type { Cell, DraftContent } from '../../engine/index.ts';
import { listIn } from '../editing/draft-catalog.ts';

/** What stands at a tier and a feature. */
export type Standing = {
  /** What the tier itself says; left out where it says nothing. */
  readonly own?: Cell;
  /** What holds: its own, else that of the tier that it inherits from, else excluded. */
  readonly shown: Cell;
  /** The tier that it is inherited from. */
  readonly from?: string;
};

/** The cells of an offering; a tier that is not there has none. */
export type StandingCells = {
  /** Undefined where no tier of the offering names the feature. */
  readonly at: (tier: string, feature: string) => Standing | undefined;
  /** Features that any tier names. */
  readonly features: ReadonlySet<string>;
};

type TierLike = { readonly id: string; readonly inherits?: string; readonly cells?: Readonly<Record<string, Cell>> };

/** What the tiers of an offering say, whether the draft is sound or not. */
export function cellsOf(content: DraftContent, offering: string): StandingCells {
  const offerings = listIn<{ readonly id: string }>(content, '/catalog/offerings');
  const index = offerings.findIndex(({ id }) => id === offering);
  const list = listIn<TierLike>(content, `/catalog/offerings/${String(index)}/tiers`);
  const tiers = new Map(list.map((tier) => [tier.id, tier]));
  const features = new Set([...tiers.values()].flatMap(({ cells }) => Object.keys(cells ?? {})));
  return {
    features,
    at: (tier, feature) => (features.has(feature) && tiers.has(tier) ? standingAt(tiers, tier, feature) : undefined),
  };
}

/** Looks upwards from tier to tier, at most once past all of them: one that inherits from itself ends the way. */
function standingAt(tiers: ReadonlyMap<string, TierLike>, tier: string, feature: string): Standing {
  let at = tiers.get(tier);
  for (let steps = 0; at && steps < tiers.size; steps++) {
    const cell = ownCell(at, feature);
    if (cell) return at.id === tier ? { own: cell, shown: cell } : { shown: cell, from: at.id };
    at = at.inherits === undefined ? undefined : tiers.get(at.inherits);
  }
  return EXCLUDED;
}

const EXCLUDED: Standing = { shown: { kind: 'excluded' } };

function ownCell({ cells }: TierLike, feature: string): Cell | undefined {
  const cell = cells && Object.hasOwn(cells, feature) ? cells[feature] : undefined;
  return typeof cell === 'object' ? cell : undefined;
}
