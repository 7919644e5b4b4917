import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import { below } from '../catalog/place.ts';
import { tellAmendment } from '../decision/told-amendments.ts';
import type { World } from '../decision/world.ts';
import type { Quote, QuoteLine, QuoteRequest } from '../generated/types.ts';
import { validateQuoteRequest } from '../generated/validators.js';
import { allOf, failure, success, type Outcome } from '../outcome.ts';
import { readShape } from '../shape.ts';
import { readPrices, type AgreedPrices } from './agreed-prices.ts';
import { referenceOf, revisionAsked, type Asked } from './asked.ts';
import { feesOf, type Purchase } from './fees.ts';
import { firstYearOf } from './first-year.ts';
import type { BilledLine } from './hourly.ts';
import { pricingOf, type Pricing } from './pricing.ts';
import { findLackingCompanions, readItem, readWork, type PlacedWork } from './quote-request.ts';
import { tariffsOf, type Tariff } from './tariff.ts';
import { billingPriceOf } from './use-terms.ts';
import { billWork } from './work.ts';

/**
 * What items and work cost, net, line by line: fees of each tier and option, then work by the tariff of its offering. For a
 * contract they are priced as was agreed with its customer, and each line that an amendment prices tells it.
 * LAW: lines sum to the total, and quotes equal sums by hand (test/laws/money.test.ts).
 * @issue bad-shape bad-instant unknown-catalog no-revision requires-offering and those of readPrices, readItem and readWork
 * @example { catalog: 'groupios', items: [{ offering: 'support-model', tier: 'l' }] } → { perYear: '899.00', net: '899.00', … }
 */
export function answerQuote(body: unknown, world: World): Outcome<Quote> {
  const request = readShape(validateQuoteRequest, body);
  if (!request.ok) return request;
  const asked = revisionAsked(request.value, world);
  return asked.ok ? priceRequest(request.value, asked.value, readPrices(request.value, asked.value, world)) : asked;
}

function priceRequest(
  { items = [], lang, work = [] }: QuoteRequest,
  asked: Asked,
  prices: Outcome<AgreedPrices>,
): Outcome<Quote> {
  const { revision } = asked;
  const revisionFor = prices.ok ? prices.value.revisionFor : () => revision;
  const purchases = allOf(items.map((item, index) => readItem(item, revisionFor(item.offering), index)));
  const entries = allOf(work.map((entry, index) => readWork(entry, revision, index)));
  if (!prices.ok || !purchases.ok || !entries.ok)
    return failure([prices, purchases, entries].flatMap((one) => (one.ok ? [] : one.issues)));
  const lacking = findLackingCompanions(purchases.value);
  if (lacking.length > 0) return failure(lacking);
  const telling = { prices: prices.value, pricing: pricingOf(revision, lang), revision, language: lang };
  const lines = [
    ...purchases.value.flatMap((purchase, index) => linesOfItem(purchase, below('/items', index), telling)),
    ...linesOfWork(entries.value, purchases.value, telling),
  ];
  return success({ lines, ...firstYearOf(lines), currency: revision.catalog.currency, ...referenceOf(asked) });
}

/** What lines are told with. */
type Telling = {
  readonly prices: AgreedPrices;
  readonly pricing: Pricing;
  readonly revision: CompiledRevision;
  readonly language: string | undefined;
};

function linesOfItem(purchase: Purchase, pointer: string, telling: Telling): readonly QuoteLine[] {
  const { id } = purchase.offering.offering;
  return feesOf(purchase, telling.pricing).map(({ price, ...fee }) => ({
    ...fee,
    pointer,
    ...(price !== undefined && agreementOf(id, price, telling)),
  }));
}

/** The lines of work, each entry under the first tariff that its offering has, else the first there is. */
function linesOfWork(
  entries: readonly PlacedWork[],
  purchases: readonly Purchase[],
  telling: Telling,
): readonly QuoteLine[] {
  const { prices, pricing, revision } = telling;
  const tariffs = tariffsOf(revision, purchases, prices.revisionFor);
  const tariffOf = ({ offering }: PlacedWork) => tariffs.find((tariff) => !offering || tariff.offering === offering);
  const billed = [...new Set(entries.map(tariffOf))].flatMap((tariff) =>
    billWork(
      tariff?.terms,
      entries.filter((entry) => tariffOf(entry) === tariff),
      pricing,
    ).map(({ lines, work }) => ({ work, lines: lines.map((billed) => lineOfWork(billed, work, tariff, telling)) })),
  );
  return billed.sort((a, b) => entries.indexOf(a.work) - entries.indexOf(b.work)).flatMap(({ lines }) => lines);
}

function lineOfWork(
  { hasOwnRate, line }: BilledLine,
  { pointer }: PlacedWork,
  tariff: Tariff | undefined,
  telling: Telling,
): QuoteLine {
  const price = tariff && billingPriceOf(tariff.terms);
  const agreement = price && hasOwnRate && agreementOf(tariff.offering.offering.id, price.id, telling);
  return { ...line, period: 'once', pointer, ...agreement };
}

/** Which agreement a price of an offering comes from; nothing where the catalog says it. */
function agreementOf(
  offering: string,
  price: string,
  { language, prices, revision }: Telling,
): Pick<QuoteLine, 'amendment'> {
  const origin = prices.originOf(offering, price);
  return origin ? { amendment: tellAmendment(origin, revision, { language }) } : {};
}
