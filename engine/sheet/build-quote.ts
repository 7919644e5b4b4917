import { localDate } from '../calendar/local-day.ts';
import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import { dateText } from '../decision/date-text.ts';
import type { World } from '../decision/world.ts';
import type { Quote, QuotedCustomer, QuoteDocumentRequest, QuoteItem, Sheet } from '../generated/types.ts';
import { validateQuoteDocumentRequest } from '../generated/validators.js';
import { problem, type Issue } from '../issue.ts';
import { revisionAsked, type Asked } from '../money/asked.ts';
import { answerQuote } from '../money/quote.ts';
import { failure, success, type Outcome } from '../outcome.ts';
import { readShape } from '../shape.ts';
import { moneyText } from './amount-text.ts';
import { listContacts } from './contacts.ts';
import { validityText, vendorOf } from './imprint.ts';
import { plainText } from './plain-text.ts';
import { billingTexts } from './prices.ts';
import { quoteLineText, type QuoteLineText } from './quote-line.ts';
import type { Said } from './said.ts';
import { listTerms } from './terms.ts';
import { voiceIn, type Voice } from './voice.ts';

/** A quote as it is printed: every text plain and in one language. */
export type QuoteDocument = Pick<
  Sheet,
  'digest' | 'effectiveFrom' | 'validity' | 'language' | 'vendor' | 'contact' | 'billing'
> & {
  readonly customer: QuotedCustomer;
  readonly number?: string;
  /** Day that it is priced for, and the last one on which it may be accepted, in words. */
  readonly date: string;
  readonly validUntil: string;
  readonly note?: string;
  /** Offerings in the chosen tiers, with options and terms. */
  readonly items: readonly Said[];
  readonly lines: readonly QuoteLineText[];
  /** Money in words; null where the vendor names a part of it when asked. */
  readonly sums: Readonly<Record<'once' | 'perYear' | 'net', string | null>>;
};

/**
 * A quote to hand to a customer.
 * LAW: its lines and sums are those of answerQuote (test/server/documents.test.ts).
 * @issue bad-shape, bad-period where it ends before the day that it is priced for, and those of answerQuote below `/quote`
 */
export function buildQuote(body: unknown, world: World): Outcome<QuoteDocument> {
  const request = readShape(validateQuoteDocumentRequest, body);
  if (!request.ok) return request;
  const quote = answerQuote(request.value.quote, world);
  if (!quote.ok) return failure(quote.issues.map(belowQuote));
  const asked = revisionAsked(request.value.quote, world);
  if (!asked.ok) return asked;
  const { at, revision } = asked.value;
  if (request.value.validUntil < localDate(revision.catalog.timeZone, at))
    return failure([problem('bad-period', '/validUntil', 'the quote ends before the day that it is priced for')]);
  return success(documentOf(request.value, quote.value, asked.value));
}

function belowQuote(issue: Issue): Issue {
  return { ...issue, pointer: `/quote${issue.pointer}` };
}

function documentOf(request: QuoteDocumentRequest, quote: Quote, { at, revision }: Asked): QuoteDocument {
  const { catalog } = revision;
  const voice = voiceIn(revision, request.quote.lang);
  const { customer, note, number, validUntil } = request;
  const money = (net: string | null): string | null => net && moneyText(net, quote.currency, voice.language);
  return {
    language: voice.language,
    vendor: vendorOf(revision, voice),
    digest: revision.revision.digest,
    effectiveFrom: revision.revision.effectiveFrom,
    validity: validityText(revision, voice),
    customer: plainCustomer(customer),
    ...(number !== undefined && { number: plainText(number) }),
    date: dateText(localDate(catalog.timeZone, at), voice.language),
    validUntil: dateText(validUntil, voice.language),
    ...(note !== undefined && { note: plainText(note) }),
    items: (request.quote.items ?? []).map((item) => describeItem(item, revision, voice)),
    lines: quote.lines.map((line) => quoteLineText(line, revision, voice)),
    sums: { once: money(quote.once), perYear: money(quote.perYear), net: money(quote.net) },
    billing: billingTexts(revision, voice),
    contact: listContacts(catalog.vendor.contacts, voice),
  };
}

function plainCustomer({ address, name }: QuotedCustomer): QuotedCustomer {
  return { name: plainText(name), ...(address && { address: address.map(plainText) }) };
}

/** The offering in its tier, with the options and the terms of the tier. */
function describeItem(
  { offering: id, options = [], tier: tierId }: QuoteItem,
  revision: CompiledRevision,
  voice: Voice,
): Said {
  const offering = revision.offerings.get(id);
  const tier = offering?.tiers.get(tierId);
  if (!offering || !tier) throw new RangeError(`\`${id}\` in \`${tierId}\` was priced and is not known`);
  const titles = options.map((option) => voice.say(revision.features.get(option)?.feature.title ?? {}));
  const terms = listTerms([tier], offering, revision, voice).flatMap(({ text }) => text);
  return {
    title: [...new Set([offering.offering, tier.tier].map(({ title }) => voice.say(title)))].join(', '),
    texts: [
      ...(titles.length > 0 ? [voice.phrase('with-options', { options: titles.join(', ') })] : []),
      terms.join(' '),
    ].filter((text) => text !== ''),
  };
}
