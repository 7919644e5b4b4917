import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildBrochure, buildQuote, openHistory, type QuoteDocumentRequest } from '../../engine/index.ts';
import { brochureContextOf } from '../../server/sheets/brochure-context.ts';
import { pageOf } from '../../server/sheets/page.ts';
import { quoteContextOf } from '../../server/sheets/quote-context.ts';
import { sampleQuoteDocument } from '../../server/routes/samples.ts';
import { fillWith, hostileTexts } from '../fixtures/hostile.ts';
import { readCatalog, revisionOf, seedWorld, vendors } from '../fixtures/world.ts';
import { contextValidator } from './context-validator.ts';
import { startApp, type StartedApp } from './started-app.ts';

let app: StartedApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const imprint = { publicUrl: 'https://mehrwert.example' };
const written = vendors.flatMap((catalog) => ['de', 'en'].map((language) => ({ catalog, language })));

function brochureOf(catalog: string, language: string) {
  const revision = seedWorld.catalog(catalog)?.numbered(1);
  if (!revision) throw new Error(`no catalog ${catalog}`);
  return buildBrochure(revision, language);
}

describe('the service description of a vendor', () => {
  const validate = contextValidator('brochure');

  test.each(written)('$catalog ($language) has every offering, with places of its own', ({ catalog, language }) => {
    const brochure = brochureOf(catalog, language);
    const context = brochureContextOf(brochure, imprint);
    validate(JSON.parse(JSON.stringify(context)));
    expect(validate.errors).toBeNull();
    const page = pageOf('brochure', context);
    const places = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(places).toEqual([...new Set(places)]);
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.filter((target) => !places.includes(target))).toEqual([]);
    expect(brochure.chapters.map(({ sheet }) => sheet.offering.id)).toEqual(
      readCatalog(catalog).offerings.map(({ id }) => id),
    );
  });

  test('is sent as a page and as a file', async () => {
    const page = await app.get('/v1/catalogs/voip-service/brochure.html?lang=en');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain('Service description');
    const file = await app.get('/v1/catalogs/voip-service/brochure.pdf?lang=en');
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(Buffer.from(await file.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-');
  });
});

describe.each(Object.entries(hostileTexts))('%s in every text', (_what, text) => {
  const revision = openHistory([revisionOf(fillWith(readCatalog('connect-com'), text))]).numbered(1);
  if (!revision) throw new Error('no revision');

  test('stays text in the service description', () => {
    const page = pageOf('brochure', brochureContextOf(buildBrochure(revision, 'de'), imprint));
    expect(page.match(/<script|<iframe|onerror=x|<\/style>/g)).toEqual(['</style>']);
    expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\ufeff]/);
    expect(page).not.toMatch(/ (href|src)="(?!#|https:\/\/mehrwert\.example\/|data:)/);
  });

  test('stays text in a quote', () => {
    const request = {
      ...sampleQuoteDocument,
      customer: { name: text.slice(0, 500) },
      note: text,
      number: text.slice(0, 100),
    };
    const quote = buildQuote(request, seedWorld);
    if (!quote.ok) throw new Error(JSON.stringify(quote.issues));
    const page = pageOf('quote', quoteContextOf(quote.value, imprint));
    expect(page.match(/<script|<iframe|<\/style>/g)).toEqual(['</style>']);
    expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\ufeff]/);
  });
});

describe('a quote to hand out', () => {
  const validate = contextValidator('quote');
  const requests: readonly (readonly [what: string, request: QuoteDocumentRequest])[] = [
    ['a yearly fee', sampleQuoteDocument],
    [
      'work by the hour',
      {
        ...sampleQuoteDocument,
        quote: {
          catalog: 'all-connect',
          at: '2026-11-24T10:00:00+01:00',
          work: [{ kind: 'work', from: '2026-11-23T17:50:00+01:00', until: '2026-11-23T18:15:00+01:00' }],
        },
      },
    ],
    [
      'a tier with an option, on request',
      {
        ...sampleQuoteDocument,
        quote: {
          catalog: 'conference-tv',
          items: [{ offering: 'service-level', tier: 'gold', options: ['on-site-exchange'] }],
        },
      },
    ],
  ];

  test.each(requests)('%s is priced as the API prices it', async (_what, request) => {
    const quote = buildQuote(request, seedWorld);
    if (!quote.ok) throw new Error(JSON.stringify(quote.issues));
    const context = quoteContextOf(quote.value, imprint);
    validate(JSON.parse(JSON.stringify(context)));
    expect(validate.errors).toBeNull();
    const priced = (await (await app.send('post', '/v1/quotes', request.quote)).json()) as {
      lines: readonly { net: string | null }[];
      net: string | null;
    };
    const amount = (text: string | null) =>
      text
        ?.replace(/[^\d,.]/g, '')
        .replace(/\.(?=\d{3})/g, '')
        .replace(',', '.') ?? null;
    expect(quote.value.lines.map(({ net }) => amount(net) || null)).toEqual(priced.lines.map(({ net }) => net));
    expect(amount(quote.value.sums.net)).toBe(priced.net);
  });

  test('is sent as a page and as a file', async () => {
    const page = await app.send('post', '/v1/quotes/document.html', sampleQuoteDocument);
    expect(await page.text()).toContain('ACME GmbH');
    const file = await app.send('post', '/v1/quotes/document.pdf', sampleQuoteDocument);
    expect(Buffer.from(await file.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-');
  });

  const refused: readonly (readonly [what: string, request: unknown, code: string, pointer: string])[] = [
    ['one without a customer', { ...sampleQuoteDocument, customer: undefined }, 'bad-shape', '/customer'],
    [
      'one that ends before it begins',
      { ...sampleQuoteDocument, validUntil: '2026-11-23' },
      'bad-period',
      '/validUntil',
    ],
    [
      'one of an unknown tier',
      { ...sampleQuoteDocument, quote: { catalog: 'groupios', items: [{ offering: 'support-model', tier: 'xl' }] } },
      'unknown-tier',
      '/quote/items/0/tier',
    ],
  ];

  test.each(refused)('%s is refused', async (_what, request, code, pointer) => {
    const reply = await app.send('post', '/v1/quotes/document.html', request);
    const { errors } = (await reply.json()) as { errors: readonly { code: string; pointer: string }[] };
    expect(errors.map((error) => [error.code, error.pointer])).toEqual([[code, pointer]]);
  });
});

test('a draft is marked as one, and bears no code to verify it', async () => {
  const page = await (await app.get('/v1/catalogs/groupios/sheets/support-model.html?draft=true&lang=de')).text();
  expect(page).toContain('Entwurf: nicht veröffentlicht');
  expect(page).not.toContain('/verify/');
  const published = await (await app.get('/v1/catalogs/groupios/sheets/support-model.html?lang=de')).text();
  expect(published).toContain('/verify/');
  expect(published).not.toContain('Entwurf');
});

test.each([
  ['a draft that is neither true nor false', 'draft=yes'],
  ['a draft of a revision', 'draft=true&revision=1'],
])('%s is refused', async (_what, query) => {
  const reply = await app.get(`/v1/catalogs/groupios/sheets/support-model.html?${query}`);
  expect(reply.status).toBe(422);
});
