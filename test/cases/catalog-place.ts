/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };

/** What stands at a place: a JSON value, or nothing because the place does not exist. */
export type Found = { readonly found: true; readonly value: Json } | { readonly found: false };

type Members = Readonly<Record<string, Json>>;
type Tier = Members & { readonly id: string; readonly inherits?: string; readonly cells?: Members };
type Offering = Members & { readonly tiers: readonly Tier[] };

/** The value that a JSON Pointer (RFC 6901) names in a document. */
export function valueAt(document: Json, pointer: string): Found {
  const segments = pointer.split('/').slice(1).map(unescaped);
  return segments.reduce<Found>((place, segment) => (place.found ? memberOf(place.value, segment) : place), {
    found: true,
    value: document,
  });
}

/** The catalog with each tier's cells spelled out, those it inherits included, so that every cell has a place of its own. */
export function withInheritedCells(catalog: Members): Members {
  return { ...catalog, offerings: (catalog['offerings'] as readonly Offering[]).map(offeringInFull) };
}

function offeringInFull(offering: Offering): Offering {
  return { ...offering, tiers: offering.tiers.map((tier) => ({ ...tier, cells: cellsOf(tier, offering.tiers) })) };
}

function cellsOf(tier: Tier, tiers: readonly Tier[]): Members {
  const parent = tiers.find(({ id }) => id === tier.inherits);
  return { ...(parent ? cellsOf(parent, tiers) : {}), ...tier.cells };
}

function memberOf(value: Json, segment: string): Found {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return { found: false };
  return { found: true, value: (value as Members)[segment] as Json };
}

function unescaped(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}
