import type { QuoteDocument } from '../../engine/index.ts';
import { brandOf, type BrandContext } from './brand-context.ts';
import { contactSectionOf } from './contact-section.ts';
import { quoteWordsIn, type QuoteWords } from './quote-words.ts';
import { proofOf, type Imprint, type Proof } from './sheet-context.ts';
import type { Entry, Section } from './sheet-sections.ts';
import { wordsIn } from './sheet-words.ts';

/** What the template of the quote reads. @see templates/quote.context.schema.json */
export type QuoteContext = BrandContext &
  Proof & {
    readonly language: string;
    readonly title: string;
    readonly marks: readonly [];
    readonly facts: { readonly title: string; readonly entries: readonly Entry[] };
    readonly items: { readonly id: string; readonly title: string; readonly entries: readonly Entry[] };
    readonly lines: {
      readonly id: string;
      readonly title: string;
      readonly heads: Pick<QuoteWords, 'text' | 'quantity' | 'rate' | 'net'>;
      readonly entries: QuoteDocument['lines'];
    };
    readonly sums: readonly { readonly title: string; readonly net: string }[];
    readonly notes: readonly string[];
    readonly sections: readonly Section[];
  };

/** The quote as the page prints it. */
export function quoteContextOf(quote: QuoteDocument, imprint: Imprint = {}): QuoteContext {
  const words = wordsIn(quote.language);
  const own = quoteWordsIn(quote.language);
  const { net, quantity, rate, text } = own;
  const contact = contactSectionOf(quote.contact);
  return {
    ...brandOf(quote.vendor, words, imprint),
    ...proofOf(quote, imprint, words),
    language: quote.language,
    title: quote.number === undefined ? own.title : `${own.title} ${quote.number}`,
    marks: [],
    facts: { title: own.facts, entries: factsOf(quote, own) },
    items: { id: 'items', title: own.items, entries: quote.items },
    lines: { id: 'lines', title: own.lines, heads: { net, quantity, rate, text }, entries: quote.lines },
    sums: sumsOf(quote, own),
    notes: [...(quote.note === undefined ? [] : [quote.note]), ...quote.billing],
    sections: contact ? [{ ...contact, id: 'contact', title: words.contact }] : [],
  };
}

function factsOf({ customer, date, validUntil }: QuoteDocument, own: QuoteWords): readonly Entry[] {
  return [
    { title: own.customer, texts: [customer.name, ...(customer.address ?? [])] },
    { title: own.date, texts: [date] },
    { title: own.validUntil, texts: [validUntil] },
  ];
}

/** What is paid one time and each year; both together where there are both. */
function sumsOf({ lines, sums }: QuoteDocument, own: QuoteWords): QuoteContext['sums'] {
  const isOnce = lines.some(({ period }) => period === 'once');
  const isYearly = lines.some(({ period }) => period !== 'once');
  const sum = (title: string, net: string | null) => ({ title, net: net ?? own.open });
  return [
    ...(isOnce ? [sum(own.once, sums.once)] : []),
    ...(isYearly ? [sum(own.perYear, sums.perYear)] : []),
    ...(isOnce && isYearly ? [sum(own.total, sums.net)] : []),
  ];
}
