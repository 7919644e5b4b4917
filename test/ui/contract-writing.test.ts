// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { contractOf } from '../../admin-ui/asking/question-of.ts';
import { draftOf } from '../../admin-ui/asking/draft-of.ts';
import { amendmentKinds, amendmentOf, draftAmendment } from '../../admin-ui/desk/amendment-draft.ts';
import { choicesFor } from '../../admin-ui/desk/amendment-choices.ts';
import { differingMembers, tellAmendment, tellMember } from '../../admin-ui/desk/contract-words.ts';
import { noticesOf } from '../../admin-ui/desk/notices.ts';
import { de } from '../../admin-ui/words/de.ts';
import { en } from '../../admin-ui/words/en.ts';
import type { Amendment, Contract, TimelineEvent } from '../../engine/index.ts';
import { readCatalog } from '../fixtures/world.ts';

const catalog = readCatalog('conference-tv');
const telling = { catalog, words: de, language: 'de' };

/** One of each kind, with all that it can say. */
const amendments: readonly Amendment[] = [
  { kind: 'include', feature: 'warranty', value: { amount: 3, unit: 'years' }, from: '2026-02-01', note: 'CEO' },
  { kind: 'include', feature: 'warranty', item: '1' },
  { kind: 'exclude', feature: 'warranty', id: 'A-2', until: '2026-06-30' },
  { kind: 'allowance', feature: 'remote-support', amount: 12.5, unit: 'hours', period: 'year' },
  { kind: 'allowance', feature: 'remote-support', amount: 'unlimited', unit: 'minutes' },
  { kind: 'target', target: 'response', amount: 2, unit: 'hours', severity: 'high', calendar: 'service' },
  { kind: 'price', price: 'hourly', amount: '97.50' },
  { kind: 'term', months: 24, renewal: { months: 12, noticeMonths: 3 } },
  { kind: 'term', months: 24 },
  { kind: 'notice', months: 1, item: '1' },
];

describe('LAW: the draft of an amendment says that amendment', () => {
  test.each(amendments)('$kind', (amendment) => {
    expect(amendmentOf(draftAmendment(amendment))).toEqual(amendment);
  });
});

test('every kind of amendment is told in words, without a name of the code', () => {
  const told = amendments.map((amendment) => tellAmendment(amendment, telling));
  expect(new Set(amendments.map(({ kind }) => kind))).toEqual(new Set(amendmentKinds));
  expect(told[0]).toBe('Leistung enthalten: Garantie, 3 Jahre, 1. Februar 2026 –');
  expect(told[4]).toContain('unbegrenzt');
  expect(told[7]).toBe('Andere Laufzeit: Monate 24, Verlängerung um Monate 12, Kündigungsfrist in Monaten 3');
});

test('what must be of the catalog is chosen, and what is free is typed', () => {
  expect(choicesFor('exclude', 'feature', telling, [])).toContainEqual({ value: 'warranty', label: 'Garantie' });
  expect(choicesFor('allowance', 'unit', telling, [])?.map(({ value }) => value)).toEqual(['minutes', 'hours']);
  expect(choicesFor('target', 'feature', telling, [])?.[0]?.value).toBe('');
  expect(choicesFor('price', 'amount', telling, [])).toBeUndefined();
});

test('a number that is none stays a text, for the engine to say so', () => {
  expect(amendmentOf({ kind: 'notice', fields: { months: 'two' } })).toEqual({ kind: 'notice', months: 'two' });
  expect(amendmentOf({ kind: 'term', fields: { months: '1,5' } })).toEqual({ kind: 'term', months: 1.5 });
});

const kept: Contract = {
  catalog: 'conference-tv',
  items: [
    { id: 'I-7', offering: 'service-level', tier: 'gold', from: '2026-01-01', revision: 1, systems: ['S-1'] },
    {
      offering: 'service-level',
      tier: 'silber',
      from: '2026-03-01',
      until: '2026-12-31',
      options: ['proactive-support'],
    },
  ],
  systems: [{ id: 'S-1', type: 'camera', delivered: '2024-03-15' }],
};

test('a kept contract that is opened for a change loses nothing that nobody types', () => {
  expect(contractOf(draftOf({ contract: kept, feature: '' }), [])).toEqual(kept);
});

test('of two versions the members that differ are told, line by line', () => {
  const amended = { ...kept, customer: 'ACME', items: kept.items.slice(0, 1) };
  expect(differingMembers([kept, amended])).toEqual(['customer', 'items']);
  expect(tellMember(amended, 'items', telling)).toEqual(['Service-Level Gold, 1. Januar 2026 – …']);
  expect(tellMember(kept, 'customer', { ...telling, words: en })).toEqual(['–']);
  expect(tellMember(kept, 'systems', telling)).toEqual(['S-1, camera, 2024-03-15']);
});

test('each item has its next last cancellation day, with the end that it leads to', () => {
  const event = (kind: TimelineEvent['kind'], date: string, item = '1') => ({ kind, date, item, text: kind });
  const events = [
    event('last-cancellation', '2025-09-30'),
    event('renewal', '2026-01-01'),
    event('last-cancellation', '2026-09-30'),
    event('last-cancellation', '2026-11-30', '2'),
    event('renewal', '2027-01-01'),
    event('last-cancellation', '2027-09-30'),
  ];
  expect(noticesOf(events, '2026-06-01')).toEqual([
    { item: '1', notice: '2026-09-30', end: '2026-12-31' },
    { item: '2', notice: '2026-11-30' },
  ]);
});
