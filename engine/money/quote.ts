import { below } from '../catalog/place.ts';
import type { World } from '../decision/world.ts';
import type { Quote, QuoteLine, QuoteRequest } from '../generated/types.ts';
import { validateQuoteRequest } from '../generated/validators.js';
import { allOf, failure, success, type Outcome } from '../outcome.ts';
import { readShape } from '../shape.ts';
import { referenceOf, revisionAsked, type Asked } from './asked.ts';
import { feesOf, type Fee, type Purchase } from './fees.ts';
import { firstYearOf } from './first-year.ts';
import { pricingOf, type Pricing } from './pricing.ts';
import { findLackingCompanions, readItem, readWork, type PlacedWork } from './quote-request.ts';
import { tariffsOf } from './tariff.ts';
import { billWork } from './work.ts';

/**
 * What items and work cost, net, line by line: fees of each tier and option, then work by the tariff of its offering.
 * LAW: lines sum to the total, and quotes equal sums by hand (test/laws/money.test.ts).
 * @issue bad-shape bad-instant unknown-catalog no-revision requires-offering and those of readItem and readWork
 * @example { catalog: 'groupios', items: [{ offering: 'support-model', tier: 'l' }] } → { perYear: '899.00', net: '899.00', … }
 */
export function answerQuote(body: unknown, world: World): Outcome<Quote> {
  const request = readShape(validateQuoteRequest, body);
  if (!request.ok) return request;
  const asked = revisionAsked(request.value, world);
  return asked.ok ? priceRequest(request.value, asked.value) : asked;
}

function priceRequest({ items = [], work = [], lang }: QuoteRequest, asked: Asked): Outcome<Quote> {
  const { revision } = asked;
  const purchases = allOf(items.map((item, index) => readItem(item, revision, index)));
  const entries = allOf(work.map((entry, index) => readWork(entry, revision, index)));
  if (!purchases.ok || !entries.ok) return failure([purchases, entries].flatMap((one) => (one.ok ? [] : one.issues)));
  const lacking = findLackingCompanions(purchases.value);
  if (lacking.length > 0) return failure(lacking);
  const pricing = pricingOf(revision, lang);
  const lines = [
    ...purchases.value.flatMap((purchase, index) =>
      feesOf(purchase, pricing).map((fee) => placeLine(fee, below('/items', index))),
    ),
    ...linesOfWork(entries.value, asked, purchases.value, pricing),
  ];
  return success({ lines, ...firstYearOf(lines), currency: revision.catalog.currency, ...referenceOf(asked) });
}

/** The lines of work, each entry under the first tariff that its offering has, else the first there is. */
function linesOfWork(
  entries: readonly PlacedWork[],
  { revision }: Asked,
  purchases: readonly Purchase[],
  pricing: Pricing,
): readonly QuoteLine[] {
  const tariffs = tariffsOf(revision, purchases);
  const tariffOf = ({ offering }: PlacedWork) => tariffs.find((tariff) => !offering || tariff.offering === offering);
  const billed = [...new Set(entries.map(tariffOf))].flatMap((tariff) =>
    billWork(
      tariff?.terms,
      entries.filter((entry) => tariffOf(entry) === tariff),
      pricing,
    ),
  );
  return billed
    .sort((a, b) => entries.indexOf(a.work) - entries.indexOf(b.work))
    .flatMap(({ work, lines }) => lines.map((line) => placeLine({ ...line, period: 'once' }, work.pointer)));
}

function placeLine(fee: Fee, pointer: string): QuoteLine {
  return { ...fee, pointer };
}
