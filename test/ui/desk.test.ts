// @vitest-environment node
import { expect, test } from 'vitest';
import type { CatalogSummary } from '../../admin-ui/api.ts';
import { base64Of, formatOf } from '../../admin-ui/desk/file-bytes.ts';
import { quoteDocumentOf, quoteOf } from '../../admin-ui/desk/quote-request.ts';
import { daysUntil, radarAddress, radarDays, radarKinds, radarPeriod } from '../../admin-ui/desk/radar-days.ts';
import {
  brochureAddress,
  choiceAddress,
  choiceAt,
  choiceSearch,
  sheetAddress,
} from '../../admin-ui/desk/sheet-choice.ts';

const tier = (id: string) => ({ id, title: { de: id } });
const catalogs: readonly CatalogSummary[] = ['groupios', 'conference-tv'].map((id) => ({
  id,
  title: { de: id },
  vendor: id,
  revision: 2,
  effectiveFrom: '2026-01-01',
  currency: 'EUR',
  offerings: [
    { id: 'standard', title: { de: 'Standard' }, tiers: [tier('one')] },
    { id: 'level', title: { de: 'Level' }, tiers: [tier('silber'), tier('gold')] },
  ],
}));

const choice = { catalog: 'conference-tv', offering: 'level', tiers: ['gold'], language: 'en', revision: '1' };

test('LAW: the address of a choice holds that choice', () => {
  expect(choiceAt(choiceSearch(choice), catalogs, 'de')).toEqual(choice);
});

test.each([
  ['nothing chosen yet', '', { catalog: 'groupios', offering: 'level', tiers: [], language: 'de', revision: '' }],
  ['a catalog that has gone', '?catalog=gone&revision=7', { catalog: 'groupios', revision: '' }],
  ['an offering that has gone', '?catalog=conference-tv&offering=gone', { offering: 'level' }],
  ['a tier that has gone', '?catalog=conference-tv&offering=level&tiers=gold,gone', { tiers: ['gold'] }],
])('%s gives way to what there is', (_, search, expected) => {
  expect(choiceAt(search, catalogs, 'de')).toMatchObject(expected);
});

test('without a catalog there is nothing to choose', () => {
  expect(choiceAt('', [], 'de')).toBeUndefined();
});

test('files are asked for as they were chosen', () => {
  expect(sheetAddress(choice, 'pdf')).toBe('/v1/catalogs/conference-tv/sheets/level.pdf?lang=en&tiers=gold&revision=1');
  expect(brochureAddress(choice, 'pdf')).toBe('/v1/catalogs/conference-tv/brochure.pdf?lang=en&revision=1');
  expect(choiceAddress(choice)).toContain('/sheets?catalog=conference-tv');
});

const days = [
  { contract: 'C-1', catalog: 'groupios', events: [{ kind: 'end', date: '2026-12-31', text: 'Ende', item: '1' }] },
  {
    contract: 'C-2',
    catalog: 'conference-tv',
    events: [
      { kind: 'start', date: '2026-12-01', text: 'Beginn', item: '1' },
      { kind: 'last-cancellation', date: '2026-12-30', text: 'Kündigung', item: '1' },
    ],
  },
] as const;

test('the radar shows the next day first, over all contracts, and only days that ask for something', () => {
  expect(radarDays(days, radarKinds, '').map(({ contract, kind }) => [contract, kind])).toEqual([
    ['C-2', 'last-cancellation'],
    ['C-1', 'end'],
  ]);
});

test('the radar can be narrowed by kind and by catalog', () => {
  expect(radarDays(days, ['end'], '')).toHaveLength(1);
  expect(radarDays(days, radarKinds, 'conference-tv').map(({ contract }) => contract)).toEqual(['C-2']);
  expect(radarAddress(['end'], 'groupios')).toBe('/radar?without=end&catalog=groupios');
  expect(radarAddress([], '')).toBe('/radar');
});

test('it looks 90 days ahead, today included', () => {
  const { from, until } = radarPeriod(Date.parse('2026-11-22T12:00:00'));
  expect([from, until]).toEqual(['2026-11-22', '2027-02-20']);
  expect(daysUntil(from, until)).toBe(90);
});

const item = { offering: 'support-model', tier: 'l', options: [], from: '2026-01-01', until: '' };

test('a quote prices the items of the draft, with the numbers that its prices depend on', () => {
  const attributes = { licences: '12,5', region: 'north', sites: '' };
  expect(quoteOf({ catalog: 'groupios', items: [item], attributes }, ['licences', 'sites'], 'de')).toEqual({
    catalog: 'groupios',
    items: [{ offering: 'support-model', tier: 'l', drivers: { licences: 12.5, region: 'north' } }],
    lang: 'de',
  });
});

test('the document says the customer line by line, and leaves out what is empty', () => {
  const quote = quoteOf({ catalog: 'groupios', items: [item], attributes: {} }, [], 'de');
  const written = { name: 'ACME', address: 'Weg 1\n\n 12345 Ort \n', number: '', validUntil: '2026-12-31', note: '' };
  expect(quoteDocumentOf(quote, written)).toEqual({
    quote,
    customer: { name: 'ACME', address: ['Weg 1', '12345 Ort'] },
    validUntil: '2026-12-31',
  });
});

test.each([
  ['a.csv', 'csv'],
  ['A.B.XLSX', 'xlsx'],
  ['a.jsonl', 'ndjson'],
  ['a.pdf', undefined],
  ['constructor', undefined],
])('a file named %s is read as %s', (name, format) => {
  expect(formatOf(name)).toBe(format);
});

test('a file is sent as it is, however long', () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
  expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'));
});
