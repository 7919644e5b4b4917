import type { Catalog, Offering } from '../../engine/index.ts';
import { localIn, minuteIn } from '../zone-time.ts';
import type { Draft, DraftItem } from './draft.ts';

/** What one asks first of a catalog: its first offering from this year on, its first feature, now. */
export function firstDraft(catalog: Catalog, now: number): Draft {
  const at = minuteIn(catalog.timeZone, now);
  const offering = catalog.offerings.find(({ standard }) => !standard) ?? catalog.offerings[0];
  return {
    catalog: catalog.id,
    items: offering ? [firstItem(offering, localIn(catalog.timeZone, at))] : [],
    systems: [],
    usage: [],
    attributes: {},
    feature: offering?.sheet?.rows[0] ?? catalog.features[0]?.id ?? '',
    at,
    context: {},
  };
}

/** An item of an offering's first tier, from the first day of the year of a local time. */
export function firstItem(offering: Offering, local: string): DraftItem {
  const [tier] = offering.tiers;
  return { offering: offering.id, tier: tier?.id ?? '', options: [], from: `${local.slice(0, 4)}-01-01`, until: '' };
}
