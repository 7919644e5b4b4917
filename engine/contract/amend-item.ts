import { amendPrices } from './amend-prices.ts';
import { amendTier } from './amend-tier.ts';
import type { KnownAmendment } from './amendment.ts';
import { itemAt, type KnownItem, type LaterItem } from './known-contract.ts';

/**
 * An item as its amendments let it be: itself until the first one begins or ends later on, then bound anew from each such day
 * on. Its term has been amended already, since it decides which revisions come to bind the item.
 * LAW: amendments of another time change no answer (test/laws/amendments.test.ts).
 */
export function amendItem(bought: KnownItem, amendments: readonly KnownAmendment[]): KnownItem {
  if (amendments.length === 0) return bought;
  const days = amendments.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]).filter(Number.isFinite);
  const revised = bought.later.map(({ since }) => since);
  const later = [...new Set([...revised, ...days])]
    .sort((a, b) => a - b)
    .map((since): LaterItem => {
      const because = revised.includes(since) ? 'revision' : 'amendment';
      return { since, because, item: amendAt(itemAt(bought, since), amendments, since) };
    });
  return { ...amendAt(bought, amendments, Number.NEGATIVE_INFINITY), later };
}

/** The item as the amendments have it that hold at an instant. */
function amendAt(item: KnownItem, amendments: readonly KnownAmendment[], at: number): KnownItem {
  const holding = amendments.filter(({ startsAt, endsAt }) => startsAt <= at && at < endsAt);
  return {
    ...item,
    revision: amendPrices(item.revision, holding),
    tier: amendTier(item.tier, item, holding),
    amendments: holding,
    later: [],
  };
}
