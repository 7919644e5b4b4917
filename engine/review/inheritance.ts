import { below } from '../catalog/place.ts';
import type { Catalog, Tier } from '../generated/types.ts';
import type { Issue } from '../issue.ts';
import { blocker } from './finding.ts';

/** Tiers that inherit from themselves by way of others. @issue `inherits-cycle` at each tier of the cycle */
export function findInheritanceCycles({ offerings }: Catalog): readonly Issue[] {
  return offerings.flatMap(({ tiers }, offering) => {
    const byId = new Map(tiers.map((tier) => [tier.id, tier]));
    return tiers.flatMap((tier, index) =>
      isOwnAncestor(tier, byId)
        ? [
            blocker(
              'inherits-cycle',
              below('/offerings', offering, 'tiers', index, 'inherits'),
              `\`${tier.id}\` inherits from itself`,
              { id: tier.id },
            ),
          ]
        : [],
    );
  });
}

function isOwnAncestor(tier: Tier, byId: ReadonlyMap<string, Tier>): boolean {
  const seen = new Set<string>();
  let base = tier.inherits;
  while (base !== undefined && !seen.has(base)) {
    if (base === tier.id) return true;
    seen.add(base);
    base = byId.get(base)?.inherits;
  }
  return false;
}
