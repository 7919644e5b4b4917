import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleNeeds, sampleQuote, sampleTimeline } from '../../server/routes/samples.ts';
import { keepContracts } from '../../server/stores/memory/contracts.ts';
import { productSurroundings, startApp, type StartedApp } from './started-app.ts';

let app: StartedApp;
beforeAll(async () => {
  const contract = { ...(sampleTimeline.contract as object), customer: 'Stored' } as never;
  app = await startApp({
    around: { ...(await productSurroundings()), contracts: keepContracts({ 'C-1': contract, 'C-3': agreed }) },
  });
});
afterAll(() => app.stop());

/** A contract with a price of its own. */
const agreed = {
  catalog: 'groupios',
  customer: 'Stored',
  items: [{ offering: 'support-model', tier: 'l', from: '2026-01-01' }],
  amendments: [{ kind: 'price', id: 'SV-3', price: 'year-l', amount: '800.00' }],
} as const;

const post = async (path: string, body: unknown) => (await app.post(path, JSON.stringify(body))).json();

test('a quote has a line for each band of the work, and travel at its own rate', async () => {
  const quote = await post('/v1/quotes', sampleQuote);
  expect(quote).toMatchObject({ net: '151.67', currency: 'EUR', onRequest: false });
  expect(quote.lines.map(({ net, pointer }: { net: string; pointer: string }) => [pointer, net])).toEqual([
    ['/work/0', '21.67'],
    ['/work/0', '65.00'],
    ['/work/1', '65.00'],
  ]);
});

describe('a quote for a stored contract', () => {
  const quote = { catalog: 'groupios', contract: 'C-3', items: [{ offering: 'support-model', tier: 'l' }] };

  test('has the prices that were agreed with its customer, and says so, as for the same contract inline', async () => {
    const stored = await post('/v1/quotes', quote);
    expect(stored).toMatchObject({ net: '800.00', lines: [{ amendment: { id: 'SV-3', kind: 'price' } }] });
    const inline = await post('/v1/quotes', { ...quote, contract: agreed, at: stored.at });
    expect(inline).toEqual(stored);
  });

  test('is printed with whose prices they are', async () => {
    const page = await app.post(
      '/v1/quotes/document.html',
      JSON.stringify({ quote: { ...quote, lang: 'en' }, customer: { name: 'Stored' }, validUntil: '2099-12-31' }),
    );
    const text = await page.text();
    expect(text).toContain('by amendment “SV-3”');
    expect(text).toContain('800.00\u00a0EUR');
  });
});

test('a recommendation puts what meets the needs at the lowest cost first', async () => {
  const { configurations, breakEven } = await post('/v1/recommendations', sampleNeeds);
  expect(configurations[0]).toMatchObject({ tier: 'm', net: '895.00', missing: [] });
  expect(breakEven.length).toBeGreaterThan(0);
});

describe('a timeline', () => {
  test('tells first and last day', async () => {
    const { events } = await post('/v1/timeline', sampleTimeline);
    expect(events).toMatchObject([
      { kind: 'start', date: '2026-01-01' },
      { kind: 'end', date: '2026-12-31' },
    ]);
  });

  test('of a stored contract is that of the same contract inline', async () => {
    expect(await post('/v1/timeline', { ...sampleTimeline, contract: 'C-1' })).toEqual(
      await post('/v1/timeline', sampleTimeline),
    );
  });
});

test.each([
  ['/v1/quotes', { ...sampleQuote, catalog: 'none' }, 404, 'unknown-catalog', '/catalog'],
  [
    '/v1/quotes',
    { catalog: 'groupios', items: [{ offering: 'x', tier: 'l' }] },
    422,
    'unknown-offering',
    '/items/0/offering',
  ],
  ['/v1/quotes', { catalog: 'groupios', at: '2009-01-01T00:00:00Z' }, 422, 'no-revision', '/at'],
  ['/v1/quotes', { ...sampleQuote, contract: 'C-2' }, 404, 'unknown-contract', '/contract'],
  ['/v1/quotes', { ...sampleQuote, contract: 'C-3' }, 422, 'contract-of-other-catalog', '/contract'],
  ['/v1/recommendations', { ...sampleNeeds, needs: { features: ['x'] } }, 422, 'unknown-feature', '/needs/features/0'],
  ['/v1/timeline', { contract: 'C-2' }, 404, 'unknown-contract', '/contract'],
  ['/v1/timeline', { ...sampleTimeline, from: '2026-02-01', until: '2026-01-01' }, 422, 'bad-period', '/until'],
])('%s %j is refused', async (path, body, status, code, pointer) => {
  expect(await post(path, body)).toMatchObject({ status, errors: [{ code, pointer }] });
});
