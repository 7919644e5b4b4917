import { describe, expect, test } from 'vitest';
import { buildBrochure, buildQuote, buildSheet, type CompiledRevision } from '../../engine/index.ts';
import { brochureContextOf } from '../../server/sheets/brochure-context.ts';
import { pageOf } from '../../server/sheets/page.ts';
import { quoteContextOf } from '../../server/sheets/quote-context.ts';
import { sheetPage } from '../../server/sheets/sheet-page.ts';
import { readCatalog, seedWorld, vendors } from '../fixtures/world.ts';
import { setPdf } from '../server/pdf/pages.ts';
import { openPdf, readPages } from '../server/pdf/read-pdf.ts';

const imprint = { publicUrl: 'https://mehrwert.example' };
const languages = ['de', 'en'] as const;

function revisionOf(catalog: string): CompiledRevision {
  const revision = seedWorld.catalog(catalog)?.numbered(1);
  if (!revision) throw new Error(`no catalog ${catalog}`);
  return revision;
}

/** The text of the file that a page becomes, page by page. */
async function textOf(html: string): Promise<string> {
  const { pdf, warnings } = await setPdf(html);
  expect(warnings).toEqual([]);
  return readPages(await openPdf(pdf)).join('\n--- page ---\n');
}

const sheets = vendors.flatMap((catalog) =>
  readCatalog(catalog).offerings.flatMap(({ id }) =>
    languages.map((language) => ({ catalog, offering: id, language })),
  ),
);
const brochures = vendors.flatMap((catalog) => languages.map((language) => ({ catalog, language })));
const fees = { catalog: 'groupios', items: [{ offering: 'support-model', tier: 'l' }] };
const onRequest = {
  catalog: 'conference-tv',
  items: [{ offering: 'service-level', tier: 'gold', options: ['on-site-exchange'] }],
};
const work = {
  catalog: 'all-connect',
  work: [
    { kind: 'work', from: '2026-11-23T17:50:00+01:00', until: '2026-11-23T20:15:00+01:00' },
    { kind: 'travel', from: '2026-11-23T16:50:00+01:00', until: '2026-11-23T17:50:00+01:00' },
  ],
};
const terms = {
  catalog: 'connect-com',
  items: [
    { offering: 'third-level-support', tier: 'silber', options: ['network-management-training'] },
    { offering: 'hardware-replacement', tier: 'standard' },
  ],
};
const licences = {
  catalog: 'voip-service',
  items: [
    { offering: 'sla', tier: 'sla-4h', options: ['phone-contact'] },
    { offering: 'software-maintenance', tier: 'standard' },
  ],
};
const quotes = [fees, onRequest, work, terms, licences].flatMap((quote) =>
  languages.map((language) => ({ catalog: quote.catalog, language, quote })),
);

describe('files say what they were accepted to say', () => {
  test.each(sheets)('sheet $catalog $offering ($language)', async ({ catalog, offering, language }) => {
    const sheet = buildSheet(revisionOf(catalog), offering, { language });
    if (!sheet.ok) throw new Error('no sheet');
    const text = await textOf(sheetPage(sheet.value, imprint));
    await expect(text).toMatchFileSnapshot(`documents/sheet-${catalog}-${offering}-${language}.txt`);
  });

  test.each(brochures)('service description $catalog ($language)', async ({ catalog, language }) => {
    const brochure = buildBrochure(revisionOf(catalog), language);
    const text = await textOf(pageOf('brochure', brochureContextOf(brochure, imprint)));
    await expect(text).toMatchFileSnapshot(`documents/brochure-${catalog}-${language}.txt`);
  });

  test.each(quotes)('quote $catalog ($language)', async ({ catalog, language, quote }) => {
    const request = {
      quote: { ...quote, at: '2026-11-24T10:00:00+01:00', lang: language },
      customer: { name: 'ACME GmbH', address: ['Musterstraße 1', '12345 Musterstadt'] },
      number: '2026-0042',
      validUntil: '2026-12-31',
      note: 'Danke.',
    };
    const built = buildQuote(request, seedWorld);
    if (!built.ok) throw new Error(JSON.stringify(built.issues));
    const text = await textOf(pageOf('quote', quoteContextOf(built.value, imprint)));
    await expect(text).toMatchFileSnapshot(`documents/quote-${catalog}-${language}.txt`);
  });
});
