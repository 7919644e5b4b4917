import { describe, expect, test } from 'vitest';
import {
  answerQuestion,
  buildSheet,
  openHistory,
  sheetQuestion,
  type Catalog,
  type CatalogHistory,
  type Sheet,
  type SheetChoice,
} from '../../../engine/index.ts';
import { readCatalog, revisionOf, seedWorld } from '../../fixtures/world.ts';

function sheetIn(history: CatalogHistory | undefined, offering: string, choice: SheetChoice = {}): Sheet {
  const revision = history?.numbered(1);
  const sheet = revision && buildSheet(revision, offering, choice);
  if (!sheet?.ok) throw new Error(JSON.stringify(sheet?.issues));
  return sheet.value;
}

const seed = (catalog: string, offering: string, choice?: SheetChoice) =>
  sheetIn(seedWorld.catalog(catalog), offering, choice);
const changed = (id: string, change: (catalog: Catalog) => Catalog) =>
  openHistory([revisionOf(change(readCatalog(id)))]);
const texts = (sheet: Sheet, feature: string) =>
  sheet.rows.find((row) => row.feature === feature)?.cells.map(({ text }) => text);

describe('cells in words', () => {
  test('hours of a response', () => {
    expect(texts(seed('conference-tv', 'service-level'), 'response-time')).toEqual([
      '8 Stunden',
      '2 Stunden',
      '1 Stunde',
    ]);
  });

  test('an allowance with its overage, and a price by the hour', () => {
    const sheet = seed('groupios', 'support-model', { language: 'de', tiers: ['l', 's'] });
    expect(sheet.rows[0]?.cells).toMatchObject([
      { tier: 'l', mark: 'value', text: '8 Stunden je Laufzeit', detail: 'jede weitere Stunde 89,00 EUR' },
      { tier: 's', mark: 'value', text: '1. Stunde 149,00 EUR, jede weitere 129,00 EUR' },
    ]);
  });

  test('hours without limit, where the sheet has a row for them', () => {
    const history = changed('connect-com', (catalog) => ({
      ...catalog,
      offerings: catalog.offerings.map(({ sheet: _layout, ...offering }) => offering),
    }));
    const sheet = sheetIn(history, 'third-level-support', { language: 'en' });
    expect(texts(sheet, 'remote-support')).toEqual(['10 hours per term', 'unlimited']);
  });

  test('what the partner does, and what needs an authorisation, is no, with the reason', () => {
    const sheet = seed('groupios', 'partner-support');
    expect(texts(sheet, 'first-level')).toEqual(['Partner']);
    expect(texts(sheet, 'end-customer-contact')).toEqual(['nur mit Ermächtigung']);
    expect(sheet.rows[0]?.cells[0]?.mark).toBe('no');
  });

  test('an offering that needs another is told with it', () => {
    const sheet = seed('voip-service', 'hardware-maintenance');
    expect(sheet.rows.map(({ cells }) => cells[0]?.mark)).toEqual(['yes', 'yes', 'yes', 'optional']);
    expect(sheet.terms).toEqual([{ tier: 'standard', text: ['Nur zusammen mit: Service-Level-Agreement.'] }]);
  });
});

describe('footnotes', () => {
  test('those of the whole sheet come first, then row by row', () => {
    const sheet = seed('conference-tv', 'service-level');
    expect(sheet.footnoteMarks).toEqual(['1']);
    expect(sheet.rows.filter(({ footnotes }) => footnotes.length > 0)).toMatchObject([
      { feature: 'remote-support', footnotes: ['2'] },
    ]);
    expect(sheet.footnotes.map(({ mark }) => mark)).toEqual(['1', '2']);
  });

  test('a footnote of the descriptions is a condition of the features that it binds', () => {
    const { conditions } = seed('conference-tv', 'service-level');
    expect(conditions.find(({ code }) => code === 'travel-expenses')?.features).toEqual([
      'loaner-setup-on-site',
      'on-site-exchange',
      'on-site-service',
      'after-hours-on-site',
    ]);
  });
});

test('service hours are told week by week', () => {
  expect(seed('groupios', 'partner-support').hours.map(({ text }) => text)).toEqual([
    'Mo–Do 09:00–17:00, Fr 09:00–12:00; an Feiertagen geschlossen',
  ]);
  expect(seed('all-connect', 'on-demand').hours.map(({ text }) => text)).toEqual([
    'Mo–Fr 09:00–18:00; an Feiertagen geschlossen',
    'Mo–Fr 07:30–20:00, Sa–So 09:00–18:00; an Feiertagen 09:00–18:00',
    'Mo–So 00:00–24:00',
  ]);
});

test('a price by the hour is told with blocks, bands and travel', () => {
  const [price] = seed('all-connect', 'on-demand', { language: 'en' }).prices;
  expect(price).toMatchObject({ buys: 'use', text: '130.00 EUR per hour', onRequest: false });
  expect(price?.details).toEqual([
    'each begun 10 minutes',
    'Business time without surcharge',
    'Service time +50%',
    'Operating time +100%',
    'travel time at 50% of the rate',
  ]);
});

test('a term is told with renewal, notice and the bounds of systems', () => {
  const [term] = seed('connect-com', 'hardware-replacement', { language: 'en' }).terms;
  expect(term?.text.slice(0, 4)).toEqual([
    'Term of 12 months.',
    'Renews by 12 months; notice period 3 months before the end of the term.',
    'From delivery of the system.',
    'At most 7 years from delivery.',
  ]);
});

test('links open only what is a number or an address', () => {
  const history = changed('groupios', (catalog) => ({
    ...catalog,
    vendor: {
      ...catalog.vendor,
      contacts: [`${'javascript'}:alert(1)`, 'https://example.org/a', 'groupios.com', 'data:text/html,x'].map(
        (value, index) => ({ id: `c${index}`, kind: 'web', purpose: 'general', title: { de: 'x', en: 'x' }, value }),
      ),
    },
  }));
  const links = sheetIn(history, 'support-model').contact.map(({ address }) => address);
  expect(links).toEqual([undefined, 'https://example.org/a', 'https://groupios.com', undefined]);
});

test('a sheet tells of its own revision, also where another is in force by now', () => {
  const catalog = readCatalog('groupios');
  const later = {
    ...catalog,
    offerings: catalog.offerings.map((each) => ({ ...each, title: { de: 'Neu', en: 'New' } })),
  };
  const history = openHistory([
    revisionOf(catalog),
    revisionOf(later, { revision: 2, effectiveFrom: '2010-01-01T12:00:00+01:00', digest: '1'.repeat(64) }),
  ]);
  expect(sheetIn(history, 'partner-support')).toMatchObject({ revision: 1, offering: { title: 'Partnersupport' } });
  const second = history.numbered(2);
  const sheet = second && buildSheet(second, 'partner-support');
  expect(sheet).toMatchObject({ value: { revision: 2, offering: { title: 'Neu' } } });
  expect(sheet?.ok && sheet.value.rows.map(({ cells }) => cells[0]?.mark)).toEqual(['no', 'yes', 'yes', 'no', 'no']);
});

test('the question of a mark can be asked as it stands', () => {
  const revision = seedWorld.catalog('conference-tv')?.numbered(1);
  const offering = revision?.offerings.get('service-level');
  if (!revision || !offering) throw new Error('no offering');
  const question = sheetQuestion({ revision, offering, tier: 'gold' }, 'phone-support', 'de');
  expect(question.at).toBe('2010-01-04T08:00:00+01:00');
  expect(answerQuestion(question, seedWorld)).toMatchObject({
    value: { decision: 'granted', reason: { code: 'included' } },
  });
});

test('what the catalog does not have is refused by name', () => {
  const revision = seedWorld.catalog('groupios')?.numbered(1);
  const refused = (offering: string, tiers: readonly string[]) => {
    const sheet = revision && buildSheet(revision, offering, { tiers });
    return sheet?.ok ? [] : sheet?.issues.map(({ code }) => code);
  };
  expect(refused('nothing', [])).toEqual(['unknown-offering']);
  expect(refused('support-model', ['s', 'xl', 'xxl'])).toEqual(['unknown-tier', 'unknown-tier']);
});
