/** A page of the interface, and what it is about. */
export type Room =
  | { readonly kind: 'ask' }
  | { readonly kind: 'recommend' }
  | { readonly kind: 'catalogs' }
  | { readonly kind: 'catalog'; readonly catalog: string }
  | { readonly kind: 'offering'; readonly catalog: string; readonly offering: string }
  | { readonly kind: 'parts' }
  | { readonly kind: 'nowhere' };

/**
 * The page at a path.
 * @example roomAt('/catalogs/groupios') → { kind: 'catalog', catalog: 'groupios' }
 */
export function roomAt(pathname: string): Room {
  const [first, catalog, offering, ...more] = pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decode);
  if (more.length > 0) return { kind: 'nowhere' };
  if (first === undefined || (first === 'ask' && catalog === undefined)) return { kind: 'ask' };
  if ((first === 'recommend' || first === 'parts') && catalog === undefined) return { kind: first };
  if (first !== 'catalogs') return { kind: 'nowhere' };
  if (catalog === undefined) return { kind: 'catalogs' };
  return offering === undefined ? { kind: 'catalog', catalog } : { kind: 'offering', catalog, offering };
}

/** Address of a catalog's page. */
export function catalogAddress(catalog: string): string {
  return `/catalogs/${encodeURIComponent(catalog)}`;
}

/** Address of an offering's matrix, with a cell chosen where one is named. */
export function offeringAddress(catalog: string, offering: string, cell?: { tier: string; feature: string }): string {
  const chosen = cell ? `?${new URLSearchParams({ tier: cell.tier, feature: cell.feature }).toString()}` : '';
  return `${catalogAddress(catalog)}/${encodeURIComponent(offering)}${chosen}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
