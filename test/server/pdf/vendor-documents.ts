import {
  buildBrochure,
  buildQuote,
  buildSheet,
  openHistory,
  type Catalog,
  type QuoteDocumentRequest,
  type World,
} from '../../../engine/index.ts';
import { brochureContextOf } from '../../../server/sheets/brochure-context.ts';
import { pageOf } from '../../../server/sheets/page.ts';
import { quoteContextOf } from '../../../server/sheets/quote-context.ts';
import { sheetPage } from '../../../server/sheets/sheet-page.ts';
import { revisionOf } from '../../fixtures/world.ts';
import { madeAt } from './pages.ts';

/** A document as the typesetter gets it. */
export type VendorDocument = { readonly what: string; readonly html: string };

const imprint = { publicUrl: 'https://mehrwert.example' };

/** What a vendor hands out in a language: a sheet of each offering, the service description, and a quote of everything. */
export function documentsOf(catalog: Catalog, language: string, texts: Partial<QuoteDocumentRequest> = {}) {
  const history = openHistory([revisionOf(catalog)]);
  const revision = history.numbered(1);
  if (!revision) throw new Error(`no revision of ${catalog.id}`);
  const sheets = catalog.offerings.map(({ id }): VendorDocument => {
    const sheet = buildSheet(revision, id, { language });
    if (!sheet.ok) throw new Error(`no sheet of ${id}`);
    return { what: `sheet of ${id}`, html: sheetPage(sheet.value, imprint) };
  });
  const brochure = pageOf('brochure', brochureContextOf(buildBrochure(revision, language), imprint));
  const world: World = { catalog: (id) => (id === catalog.id ? history : undefined), now: madeAt };
  const quote = buildQuote({ ...requestFor(catalog, language), ...texts }, world);
  if (!quote.ok) throw new Error(JSON.stringify(quote.issues));
  return [
    ...sheets,
    { what: 'service description', html: brochure },
    { what: 'quote', html: pageOf('quote', quoteContextOf(quote.value, imprint)) },
  ];
}

/** A quote of the first tier of each offering with all that may be added to it. */
function requestFor({ id, offerings }: Catalog, lang: string): QuoteDocumentRequest {
  const items = offerings.flatMap(({ id: offering, options = [], tiers: [tier] }) =>
    tier
      ? [
          {
            offering,
            tier: tier.id,
            options: options.filter(({ tiers }) => tiers.includes(tier.id)).map(({ id: option }) => option),
          },
        ]
      : [],
  );
  return {
    quote: { catalog: id, at: '2026-11-24T10:00:00+01:00', lang, items },
    customer: { name: 'ACME GmbH', address: ['Musterstraße 1', '12345 Musterstadt'] },
    number: '2026-0042',
    validUntil: '2026-12-31',
    note: 'Danke für Ihr Interesse.',
  };
}
