import { cleanup, fireEvent, screen, waitFor } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { valueAt } from '../../admin-ui/editing/places.ts';
import type { EditedDraft } from '../../admin-ui/editing/edited-draft.svelte.ts';
import AmountField from '../../admin-ui/forms/amount-field.svelte';
import { printAmount, readAmount } from '../../admin-ui/forms/amount-text.ts';
import { chosenIndex } from '../../admin-ui/forms/chosen-entry.ts';
import { copyOf } from '../../admin-ui/forms/copied-entry.ts';
import IdField from '../../admin-ui/forms/id-field.svelte';
import LinesField from '../../admin-ui/forms/lines-field.svelte';
import { moved } from '../../admin-ui/forms/moving.ts';
import { referrersOf } from '../../admin-ui/forms/references.ts';
import SeveralField from '../../admin-ui/forms/several-field.svelte';
import { fieldAt } from '../../admin-ui/forms/show-place.ts';
import TextInLanguages from '../../admin-ui/forms/text-in-languages.svelte';
import { freshId } from '../../admin-ui/forms/things.ts';
import ContactsList from '../../admin-ui/pages/editor/vendor/contacts-list.svelte';
import { logoAddress } from '../../admin-ui/pages/editor/brand/logo-address.ts';
import { reader } from '../../admin-ui/reader.svelte.ts';
import { draftFor, renderWith, seedContent } from './draft-stage.ts';

const drafts: EditedDraft[] = [];
const open = (...given: Parameters<typeof draftFor>) => {
  const draft = draftFor(...given);
  drafts.push(draft);
  return draft;
};

beforeEach(async () => {
  await reader.choose('de');
});
afterEach(() => {
  cleanup();
  for (const draft of drafts.splice(0)) draft.close();
});

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });

test('a text stands in each language of the catalog, and a missing one is marked', async () => {
  const draft = open();
  renderWith(draft, TextInLanguages, { label: 'Leitsatz', pointer: '/catalog/vendor/claim', isOptional: true });
  expect(field('Leitsatz (de)').value).toContain('Videokonferenztechnik');
  await type('Leitsatz (en)', '');
  expect(field('Leitsatz (en), fehlt').value).toBe('');
  expect(valueAt(draft.content, '/catalog/vendor/claim/en')).toBeUndefined();
});

test('an optional text goes with its last language, and comes back with undoing', async () => {
  const draft = open();
  renderWith(draft, TextInLanguages, { label: 'Leitsatz', pointer: '/catalog/vendor/claim', isOptional: true });
  await type('Leitsatz (de)', '');
  await type('Leitsatz (en)', '');
  expect(valueAt(draft.content, '/catalog/vendor/claim')).toBeUndefined();
  draft.undo();
  draft.undo();
  flushSync();
  expect(field('Leitsatz (de)').value).toContain('Videokonferenztechnik');
});

test.each(['<b>x</b>', '😀', '\u202Eabc', 'x'.repeat(10_000)])(
  'the text %.12s is kept as it is typed',
  async (text) => {
    const draft = open();
    renderWith(draft, TextInLanguages, { label: 'Titel', pointer: '/catalog/title' });
    await type('Titel (de)', text);
    expect(valueAt(draft.content, '/catalog/title/de')).toBe(text);
  },
);

test('what the review says of a place stands under its field', async () => {
  const issue = { code: 'unknown-group', level: 'error', pointer: '/catalog/title/de', detail: '' } as const;
  renderWith(open(seedContent, [issue]), TextInLanguages, { label: 'Titel', pointer: '/catalog/title' });
  await waitFor(() => {
    expect(field('Titel (de)').getAttribute('aria-invalid')).toBe('true');
  });
});

test('half of a number is none yet, and a whole one is kept as the catalog writes it', async () => {
  const draft = open();
  renderWith(draft, AmountField, { label: 'Tage', pointer: '/catalog/billing/paymentDays', kind: 'count' });
  const before = valueAt(draft.content, '/catalog/billing/paymentDays');
  await type('Tage', '1x');
  expect(valueAt(draft.content, '/catalog/billing/paymentDays')).toBe(before);
  expect(screen.getByText('Das ist keine passende Zahl.')).toBeTruthy();
  await type('Tage', '30');
  expect(valueAt(draft.content, '/catalog/billing/paymentDays')).toBe(30);
});

test('words of a list are typed one a line', async () => {
  const draft = open();
  renderWith(draft, LinesField, { label: 'Werte', pointer: '/catalog/exclusions/0/values' });
  await type('Werte', 'rain\n\n snow ');
  expect(valueAt(draft.content, '/catalog/exclusions/0/values')).toEqual(['rain', 'snow']);
});

test('a list of what applies is left out where nothing does', async () => {
  const draft = open();
  const choices = [{ value: 'cause', label: 'Ursache' }];
  renderWith(draft, SeveralField, { label: 'Umstände', pointer: '/catalog/features/0/reads', choices });
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Ursache' }));
  expect(valueAt(draft.content, '/catalog/features/0/reads')).toBeUndefined();
});

test('a new id is taken when the field is left, by everything that refers to the thing', async () => {
  const draft = open();
  renderWith(draft, IdField, { pointer: '/catalog/features/0' });
  await type('Kennung', 'guarantee');
  expect(valueAt(draft.content, '/catalog/features/0/id')).toBe('warranty');
  await fireEvent.focusOut(field('Kennung'));
  expect(valueAt(draft.content, '/catalog/features/0/id')).toBe('guarantee');
  expect(valueAt(draft.content, '/catalog/offerings/0/sheet/rows/0')).toBe('guarantee');
});

test('entries of a list are added, carried by Alt and an arrow, and removed', async () => {
  const draft = open();
  renderWith(draft, ContactsList, {});
  const add = screen.getByRole('button', { name: 'Kontakt hinzufügen' });
  await fireEvent.click(add);
  await fireEvent.click(add);
  const ids = () => (valueAt(draft.content, '/catalog/vendor/contacts') as { id: string }[]).map(({ id }) => id);
  expect(ids()).toEqual(['contact', 'contact-2']);
  await fireEvent.keyDown(screen.getByRole('listitem', { name: 'Kontakt 1' }), { key: 'ArrowDown', altKey: true });
  expect(ids()).toEqual(['contact-2', 'contact']);
  await fireEvent.click(screen.getByRole('button', { name: 'Kontakt 1 entfernen' }));
  expect(ids()).toEqual(['contact']);
});

test.each([
  ['/catalog/features/0', '/catalog/offerings/0/tiers/0/cells/warranty', true],
  ['/catalog/groups/0', '/catalog/features/0/group', true],
  ['/catalog/offerings/0/tiers/0', '/catalog/offerings/0/tiers/1/inherits', true],
  ['/catalog/offerings/0/tiers/2', '/catalog/offerings/0/tiers/1/inherits', false],
  ['/catalog/vendor', '/catalog/features/0/group', false],
])('whether %s is referred to at %s: %s', (thing, place, isReferred) => {
  expect(referrersOf(seedContent, thing).includes(place)).toBe(isReferred);
});

test.each([
  ['1.250,50', 'decimal', '1250.5'],
  ['12,50', 'decimal', '12.50'],
  ['012', 'decimal', '12'],
  ['2,5', 'number', 2.5],
  ['2,5', 'count', undefined],
  ['-1', 'number', undefined],
  ['', 'number', undefined],
] as const)('the amount %s, read as %s, is %s', (text, kind, amount) => {
  expect(readAmount(text, kind, 'de')).toBe(amount);
});

test.each([
  [1250.5, '1250,5'],
  ['12.50', '12,50'],
  [undefined, ''],
])('the amount %s is written %s', (amount, text) => {
  expect(printAmount(amount, 'de')).toBe(text);
});

test.each([
  ['', 5, 0],
  ['?at=/catalog/features/3/title/de', 5, 3],
  ['?at=/catalog/features/9', 5, 4],
  ['?at=/catalog/features', 5, 0],
  ['?at=/catalog/groups/3', 5, 0],
  ['?at=/catalog/features/x', 5, 0],
  ['?at=/catalog/features/2', 0, 0],
])('the address %s of %i entries chooses position %i', (search, length, index) => {
  expect(chosenIndex(search, '/catalog/features', length)).toBe(index);
});

test('an entry is carried within its list only', () => {
  expect([moved(0, -1, 3), moved(0, 1, 3), moved(2, 1, 3)]).toEqual([0, 1, 2]);
});

test('a copy has an id of its own and says that it is one, in each language', () => {
  const copy = copyOf({ id: 'a', title: { de: 'Eins', en: 'One' }, group: 'g' }, ['a', 'a-2'], (title) => `${title} 2`);
  expect(copy).toEqual({ id: 'a-3', title: { de: 'Eins 2', en: 'One 2' }, group: 'g' });
  expect(freshId('tier', [])).toBe('tier');
});

test('of all fields the narrowest one that holds a place is shown', () => {
  document.body.innerHTML = '<p data-pointer="/a"><b data-pointer="/a/b"></b><i data-pointer="/a/bc"></i></p>';
  expect(fieldAt(document, '/a/b/c')?.tagName).toBe('B');
  expect(fieldAt(document, '/z')).toBeUndefined();
  document.body.innerHTML = '';
});

test.each([
  ['image/png', 10, true],
  ['image/gif', 10, 'kind'],
  ['image/png', 400_000, 'size'],
] as const)('a logo of kind %s with %i bytes: %s', async (kind, size, outcome) => {
  const taken = await logoAddress(new File([new Uint8Array(size)], 'logo', { type: kind }));
  expect(taken.ok || taken.because).toBe(outcome);
});
