import type { CatalogSummary } from '../api.ts';

/** Which sheet is shown; no tiers mean all, no revision the one in force. */
export type SheetChoice = {
  readonly catalog: string;
  readonly offering: string;
  readonly tiers: readonly string[];
  readonly language: string;
  readonly revision: string;
};

/** What a sheet or a service description can be taken away as. */
export const sheetEndings = ['pdf', 'xlsx', 'csv', 'md'] as const;
type Ending = (typeof sheetEndings)[number] | 'html';

/** A choice as the address of its page. */
export function choiceAddress(choice: SheetChoice): string {
  return `/sheets${choiceSearch(choice)}`;
}

/** A choice as the query of that address, which a browser may remember. */
export function choiceSearch(choice: SheetChoice): string {
  return `?${queryOf(choice, { catalog: choice.catalog, offering: choice.offering })}`;
}

/**
 * The choice that an address or a memory holds, completed by what there is: a catalog and an offering that are not there give
 * way to the first ones.
 */
export function choiceAt(
  search: string,
  catalogs: readonly CatalogSummary[],
  language: string,
): SheetChoice | undefined {
  const query = new URLSearchParams(search);
  const catalog = catalogs.find(({ id }) => id === query.get('catalog')) ?? catalogs[0];
  const offering = catalog?.offerings.find(({ id }) => id === query.get('offering')) ?? mostTiered(catalog);
  if (!catalog || !offering) return undefined;
  const asked = (query.get('tiers') ?? '').split(',');
  const tiers = offering.tiers.map(({ id }) => id).filter((id) => asked.includes(id));
  const isSame = catalog.id === query.get('catalog');
  return {
    catalog: catalog.id,
    offering: offering.id,
    tiers,
    language: query.get('lang') ?? language,
    revision: isSame ? (query.get('revision') ?? '') : '',
  };
}

/** Where the server writes a sheet. */
export function sheetAddress(choice: SheetChoice, ending: Ending): string {
  return `${catalogPath(choice)}/sheets/${encodeURIComponent(choice.offering)}.${ending}?${queryOf(choice)}`;
}

/** Where the server writes a vendor's whole service description. */
export function brochureAddress(choice: SheetChoice, ending: 'pdf' | 'html'): string {
  return `${catalogPath(choice)}/brochure.${ending}?${queryOf({ ...choice, tiers: [] })}`;
}

function catalogPath({ catalog }: SheetChoice): string {
  return `/v1/catalogs/${encodeURIComponent(catalog)}`;
}

function queryOf({ tiers, language, revision }: SheetChoice, first: Readonly<Record<string, string>> = {}): string {
  return new URLSearchParams({
    ...first,
    lang: language,
    ...(tiers.length > 0 && { tiers: tiers.join(',') }),
    ...(revision !== '' && { revision }),
  }).toString();
}

/** A sheet compares; an offering of one tier has nothing to compare. */
function mostTiered(catalog: CatalogSummary | undefined): CatalogSummary['offerings'][number] | undefined {
  return catalog?.offerings.find(({ tiers }) => tiers.length > 1) ?? catalog?.offerings[0];
}
