import type { Alternative, Answer, Catalog } from '../../engine/index.ts';
import { localIn } from '../zone-time.ts';
import type { Draft, DraftItem } from './draft.ts';
import { firstItem } from './first-draft.ts';

/** The draft after an alternative: another option, tier or offering in the contract, or another instant. */
export function tryAlternative(draft: Draft, alternative: Alternative, answer: Answer, catalog: Catalog): Draft {
  if (alternative.kind === 'wait') return { ...draft, at: alternative.until };
  const { kind, offering, id, options = [] } = alternative;
  if (kind === 'offering') return addOffering(draft, id, alternative.tier, options, catalog);
  const index = itemThatAnswers(draft, offering, answer);
  if (index < 0) return addOffering(draft, offering, kind === 'tier' ? id : alternative.tier, options, catalog);
  const change = (item: DraftItem): DraftItem =>
    kind === 'tier' ? onTier(item, id, options, catalog) : { ...item, options: union(item.options, [id, ...options]) };
  return { ...draft, items: draft.items.map((item, at) => (at === index ? change(item) : item)) };
}

/** An item on another tier, with those of its options that the tier sells. */
export function onTier(item: DraftItem, tier: string, more: readonly string[], catalog: Catalog): DraftItem {
  const sold = catalog.offerings.find(({ id }) => id === item.offering)?.options ?? [];
  const kept = item.options.filter((option) => sold.find(({ id }) => id === option)?.tiers.includes(tier));
  return { ...item, tier, options: union(kept, more) };
}

function addOffering(
  draft: Draft,
  id: string,
  tier: string | undefined,
  options: readonly string[],
  catalog: Catalog,
): Draft {
  const offering = catalog.offerings.find((candidate) => candidate.id === id);
  if (!offering) return draft;
  const item = firstItem(offering, localIn(catalog.timeZone, draft.at));
  return { ...draft, items: [...draft.items, { ...item, options, ...(tier !== undefined && { tier }) }] };
}

/** Items have the ids of their positions, counted from 1. */
function itemThatAnswers(draft: Draft, offering: string, { grantedBy }: Answer): number {
  const answering = Number(grantedBy?.item) - 1;
  if (draft.items[answering]?.offering === offering) return answering;
  return draft.items.findIndex((item) => item.offering === offering);
}

function union(some: readonly string[], more: readonly string[]): readonly string[] {
  return [...new Set([...some, ...more])];
}
