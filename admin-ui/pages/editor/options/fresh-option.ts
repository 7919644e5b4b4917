import { below, type Cell, type DraftContent, type Option, type Pointer, type Tier } from '../../../../engine/index.ts';
import { listIn } from '../../../editing/draft-catalog.ts';
import { idsAt } from '../../../forms/things.ts';

/** An option that nobody has yet: first of what a tier calls optional, for the tiers that do. */
export function freshOption(content: DraftContent, offering: Pointer): Option {
  const tiers = listIn<Tier>(content, below(offering, 'tiers'));
  const taken = idsAt(content, below(offering, 'options'));
  const optional = tiers.flatMap(({ cells = {} }) =>
    Object.entries<Cell>(cells).flatMap(([feature, { kind }]) => (kind === 'optional' ? [feature] : [])),
  );
  const candidates = [...optional, ...idsAt(content, '/catalog/features')];
  const id = candidates.find((feature) => !taken.includes(feature)) ?? '';
  const selling = tiers.filter(({ cells = {} }) => cells[id]?.kind === 'optional').map((tier) => tier.id);
  return { id, tiers: selling.length > 0 ? selling : tiers.slice(0, 1).map((tier) => tier.id) };
}
