import { addressOf } from '../asking/draft-address.ts';
import type { Draft } from '../asking/draft.ts';

/** The query of a quote's address: what is offered, and for whose contract where it is for one. */
export function quoteSearch(draft: Draft, contract: string | undefined): string {
  return addressOf(draft) + (contract === undefined ? '' : `&${new URLSearchParams({ contract }).toString()}`);
}

/** The query of a quote for a contract, of which nothing is said yet but the catalog. */
export function firstQuoteSearch(catalog: string, contract: string): string {
  return `?${new URLSearchParams({ catalog, contract }).toString()}`;
}

/** The contract that a quote's address names. @example contractAt('?contract=C-1') → 'C-1' */
export function contractAt(search: string): string | undefined {
  return new URLSearchParams(search).get('contract') ?? undefined;
}
