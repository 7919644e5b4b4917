// @vitest-environment node
import { expect, test } from 'vitest';
import { draftOf, type DraftContent, type Outcome, type Price, type Quote, type Timeline } from '../../engine/index.ts';
import { workOut } from '../../admin-ui/editing/worked-out.ts';
import { chosenOffering } from '../../admin-ui/pages/editor/chosen-offering.ts';
import { freshOption } from '../../admin-ui/pages/editor/options/fresh-option.ts';
import { allowancesOf } from '../../admin-ui/pages/editor/prices/allowance-cells.ts';
import { firstPrice } from '../../admin-ui/pages/editor/prices/first-price.ts';
import { comingTuesday, probeOf } from '../../admin-ui/pages/editor/prices/price-probe.ts';
import { commitmentWords } from '../../admin-ui/pages/editor/targets/commitment-words.ts';
import { freshCommitment } from '../../admin-ui/pages/editor/targets/fresh-commitment.ts';
import { targetRows } from '../../admin-ui/pages/editor/targets/target-rows.ts';
import { timelineRequest } from '../../admin-ui/pages/editor/terms/example-contract.ts';
import { de } from '../../admin-ui/words/de.ts';
import { termsDe } from '../../admin-ui/words/de/terms.ts';
import { readCatalog, revisionOf } from '../fixtures/world.ts';

const draftAt = (id: string): DraftContent => draftOf(revisionOf(readCatalog(id)));
const { holidays } = revisionOf(readCatalog('all-connect'));
const commonRules = revisionOf(readCatalog('all-connect')).ruleSets.filter(({ id }) => !id.includes('/'));
const reading = { commonRules, holidays };
const pricesOf = (id: string) => readCatalog(id).prices ?? [];

/** What a price costs in an example, line by line. */
function quoteOf(
  id: string,
  price: Price,
  work = { from: '2026-11-24T17:50:00+01:00', until: '2026-11-24T18:15:00+01:00' },
) {
  const trial = { price, work: { kind: 'work', ...work }, units: 12, language: 'de' } as const;
  const outcome = workOut({ kind: 'quote', ...probeOf(draftAt(id), trial) }, reading) as Outcome<Quote>;
  return outcome.ok ? outcome.value.lines.map(({ net }) => net) : outcome.issues;
}

test('25 minutes on a Tuesday at 17:50 begin one block in business time and two after it', () => {
  const [price] = pricesOf('all-connect');
  expect(price && quoteOf('all-connect', price)).toEqual(['21.67', '65.00']);
});

test.each([
  ['a yearly fee', 'groupios', 'year-l', ['899.00']],
  ['work whose first hour has a rate of its own', 'groupios', 'hour-s', ['149.00']],
  ['a fee on request', 'connect-com', 'gold-fee', [null]],
])('%s is told by the engine that answers', (_, catalog, id, nets) => {
  const price = pricesOf(catalog).find((one) => one.id === id);
  expect(price && quoteOf(catalog, price)).toEqual(nets);
});

test('a price that becomes one of another kind keeps id, title and rate', () => {
  const rate = { kind: 'amount', amount: '130.00' } as const;
  const before = firstPrice('hourly', { id: 'a', title: { de: 'A' }, rate });
  expect(firstPrice('once', before)).toEqual({ kind: 'once', id: 'a', title: { de: 'A' }, rate });
});

test.each([
  ['2026-11-22', '2026-11-24', 'a Sunday'],
  ['2026-11-24', '2026-12-01', 'a Tuesday'],
  ['2026-11-25', '2026-12-01', 'a Wednesday'],
])('after %s comes Tuesday %s: %s', (now, tuesday, _) => {
  expect(comingTuesday(Date.parse(now))).toBe(tuesday);
});

test('allowances of all tiers stand with offering, tier and feature', () => {
  const found = allowancesOf(draftAt('groupios'), 'de');
  expect(found.length).toBeGreaterThan(0);
  expect(found.every(({ pointer, title }) => pointer.includes('/cells/') && title.includes(' › '))).toBe(true);
});

test('a new option is one that the matrix calls optional, for the tiers that do', () => {
  const content = draftAt('connect-com');
  const offering = { ...(content.catalog as unknown as { offerings: { options?: unknown }[] }).offerings[0] };
  delete offering.options;
  const without = { ...content, catalog: { ...content.catalog, offerings: [offering] } };
  expect(freshOption(without, '/catalog/offerings/0')).toEqual({
    id: 'network-management-training',
    tiers: ['silber'],
  });
});

test('targets stand by severity with a cell for each tier', () => {
  const content = draftAt('connect-com');
  const rows = targetRows(content, '/catalog/offerings/0');
  expect(rows.map(({ row }) => [row.target, row.severity])).toContainEqual(['workaround', 'major']);
  const [first] = rows;
  expect(first?.cells.map(({ own, tier }) => [tier, own !== undefined])).toEqual([
    ['silber', false],
    ['gold', true],
  ]);
  const shown = first?.cells[1]?.shown;
  expect(
    shown && commitmentWords(shown, '/catalog/offerings/0/tiers/1', content, { ...de, terms: termsDe }, 'de'),
  ).toBe('1 Arbeitstag, Supportzeiten');
});

test('a target without an amount of its own shows that of the matrix', () => {
  const content = draftAt('conference-tv');
  const [shown] = readCatalog('conference-tv').offerings[0]?.tiers[0]?.commitments ?? [];
  expect(
    shown && commitmentWords(shown, '/catalog/offerings/0/tiers/0', content, { ...de, terms: termsDe }, 'de'),
  ).toBe('8 Stunden, Geschäftszeiten');
});

test('a new target runs within service hours, or around the clock where there are none', () => {
  expect(freshCommitment(draftAt('conference-tv'), '/catalog/offerings/0').clock).toEqual({
    kind: 'calendar',
    calendar: 'business',
  });
  expect(freshCommitment(draftAt('voip-service'), '/catalog/offerings/0').clock).toEqual({ kind: 'elapsed' });
});

test('an example contract renews and can be cancelled until three months before', () => {
  const request = timelineRequest({
    catalog: 'connect-com',
    offering: 'hardware-replacement',
    tier: 'standard',
    from: '2026-11-23',
    endOfService: '2029-01-01',
    language: 'de',
  });
  const outcome = workOut({ kind: 'timeline', content: draftAt('connect-com'), request }, reading) as Outcome<Timeline>;
  const days = outcome.ok ? outcome.value.events.map(({ kind, date }) => `${kind} ${date}`) : outcome.issues;
  for (const day of [
    'start 2026-11-23',
    'last-cancellation 2027-08-22',
    'renewal 2027-11-23',
    'end-of-service 2029-01-01',
  ])
    expect(days).toContain(day);
});

test.each([
  ['?offering=repair', 2],
  ['?at=/catalog/offerings/3/term/months', 3],
  ['?offering=nothing', 0],
  ['', 0],
])('the address %j chooses the offering at position %i', (search, index) => {
  expect(chosenOffering(search, draftAt('connect-com'))).toBe(index);
});
