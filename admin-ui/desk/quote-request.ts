import type { QuoteDocumentRequest, QuoteRequest } from '../../engine/index.ts';
import type { ContractDraft } from '../asking/draft.ts';
import { typedNumber } from '../typed-number.ts';

/** What a quote says besides its items, as it is typed; an empty text is not given. */
export type DraftQuote = {
  readonly name: string;
  /** Line by line. */
  readonly address: string;
  readonly number: string;
  readonly validUntil: string;
  readonly note: string;
};

/**
 * What is priced: the items of a contract to be, each with what its prices depend on.
 * @param numeric attributes that are numbers
 */
export function quoteOf(
  { catalog, items, attributes }: Pick<ContractDraft, 'catalog' | 'items' | 'attributes'>,
  numeric: readonly string[],
  lang: string,
): QuoteRequest {
  const given = Object.entries(attributes).filter(([, text]) => text !== '');
  const drivers = Object.fromEntries(given.map(([id, text]) => [id, numeric.includes(id) ? typedNumber(text) : text]));
  return {
    catalog,
    items: items.map(({ offering, tier, options }) => ({
      offering,
      tier,
      ...(options.length > 0 && { options }),
      ...(given.length > 0 && { drivers }),
    })),
    lang,
  };
}

/** What is priced for a customer: as was agreed in their contract, where there is one. */
export function pricedFor(request: QuoteRequest, contract: QuoteRequest['contract']): QuoteRequest {
  return contract === undefined ? request : { ...request, contract };
}

/** The document to hand to the customer. */
export function quoteDocumentOf(quote: QuoteRequest, draft: DraftQuote): QuoteDocumentRequest {
  const address = draft.address
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return {
    quote,
    customer: { name: draft.name, ...(address.length > 0 && { address }) },
    ...(draft.number !== '' && { number: draft.number }),
    validUntil: draft.validUntil,
    ...(draft.note !== '' && { note: draft.note }),
  };
}
