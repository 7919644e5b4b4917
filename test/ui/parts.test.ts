import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import AnswerCard from '../../admin-ui/parts/answer-card.svelte';
import ErrorState from '../../admin-ui/parts/error-state.svelte';
import Mark from '../../admin-ui/parts/mark.svelte';
import SelectField from '../../admin-ui/parts/select-field.svelte';
import TextField from '../../admin-ui/parts/text-field.svelte';
import { groupsOf, matching } from '../../admin-ui/parts/combobox.ts';
import { Toasts } from '../../admin-ui/parts/toasts.svelte.ts';
import { sampleAnswers, sampleCatalog } from '../../admin-ui/pages/parts/parts-samples.ts';
import { reader } from '../../admin-ui/reader.svelte.ts';
import { roomAt } from '../../admin-ui/rooms.ts';

beforeEach(async () => {
  await reader.choose('de');
});
afterEach(cleanup);

const [granted, , denied] = sampleAnswers;

test('an answer says decision, reason, promise, deadline and conditions in words', () => {
  if (!granted) throw new Error('there is no sample');
  render(AnswerCard, { answer: granted, catalog: sampleCatalog });
  expect(screen.getByRole('status').textContent).toContain('Ja, enthalten');
  for (const text of [
    '10 Stunden je Laufzeit',
    'Reaktion bis',
    '480 von 600 Minuten übrig',
    'Soweit es technisch möglich ist.',
  ])
    expect(screen.getByText(text)).toBeTruthy();
});

test('an answer names the amendments that shaped it, with their notes', () => {
  if (!granted) throw new Error('there is no sample');
  const text = '„Fernzugriff“ ist laut Sondervereinbarung „SV-1“ enthalten.';
  const amendments = [{ id: 'SV-1', kind: 'include', text, note: 'Im Mai.', pointer: '/amendments/0' }] as const;
  render(AnswerCard, { answer: { ...granted, amendments }, catalog: sampleCatalog });
  expect(screen.getByRole('heading', { name: 'Sondervereinbarungen' })).toBeTruthy();
  for (const shown of [text, 'Im Mai.']) expect(screen.getByText(shown)).toBeTruthy();
});

test('a denial leads with what helps, and each of it can be tried', async () => {
  if (!denied) throw new Error('there is no sample');
  const ontry = vi.fn();
  render(AnswerCard, { answer: denied, catalog: sampleCatalog, ontry });
  await fireEvent.click(screen.getByRole('button', { name: 'Gold enthält es.' }));
  expect(ontry).toHaveBeenCalledWith(denied.alternatives[0]);
});

test.each(['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '😀', '\u202Eabc', 'x'.repeat(5000)])(
  'the hostile text %.30s is shown as text',
  (text) => {
    if (!granted) throw new Error('there is no sample');
    const { container } = render(AnswerCard, {
      answer: { ...granted, reason: { ...granted.reason, text }, conditions: [{ code: 'c', text }] },
      catalog: { ...sampleCatalog, targets: [{ id: 'response', title: { de: text } }] },
    });
    expect(screen.getAllByText(text).length).toBeGreaterThan(1);
    expect(container.querySelectorAll('script, img')).toHaveLength(0);
  },
);

test('a field names its control and says what is wrong', async () => {
  const onvalue = vi.fn();
  render(TextField, { label: 'System', value: '', onvalue, error: 'unknown system' });
  const field = screen.getByLabelText('System');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
    'unknown system',
  );
  await fireEvent.input(field, { target: { value: 'S-1' } });
  expect(onvalue).toHaveBeenCalledWith('S-1');
});

test('a select shows a value that is none of its choices', () => {
  render(SelectField, {
    label: 'Stufe',
    value: 'bronze',
    choices: [{ value: 'gold', label: 'Gold' }],
    onvalue: vi.fn(),
  });
  expect((screen.getByLabelText('Stufe') as HTMLSelectElement).value).toBe('bronze');
});

test('a mark has a word for those who do not see it', () => {
  render(Mark, { mark: 'optional', text: '' });
  expect(screen.getByText('optional')).toBeTruthy();
});

test('a failure says what happened and offers another try', async () => {
  const onagain = vi.fn();
  render(ErrorState, { detail: 'there is no catalog `x`', onagain });
  expect(screen.getByRole('alert').textContent).toContain('there is no catalog `x`');
  await fireEvent.click(screen.getByRole('button'));
  expect(onagain).toHaveBeenCalledOnce();
});

test('choices are found by every typed word, under their headings', () => {
  const choices = [
    { value: 'phone', label: 'Support per Telefon', group: 'Fern' },
    { value: 'visit', label: 'Einsatz vor Ort', group: 'Vor Ort' },
  ];
  expect(matching(choices, 'tele supp').map(({ value }) => value)).toEqual(['phone']);
  expect(groupsOf(choices).map(({ title }) => title)).toEqual(['Fern', 'Vor Ort']);
});

test('messages go by themselves, and at most three are shown', () => {
  vi.useFakeTimers();
  const toasts = new Toasts();
  for (const text of ['1', '2', '3', '4']) toasts.say(text);
  expect(toasts.shown.map(({ text }) => text)).toEqual(['2', '3', '4']);
  vi.advanceTimersByTime(4000);
  expect(toasts.shown).toEqual([]);
  vi.useRealTimers();
});

test.each([
  ['/', { kind: 'ask' }],
  ['/ask', { kind: 'ask' }],
  ['/catalogs/', { kind: 'catalogs' }],
  ['/catalogs/groupios', { kind: 'catalog', catalog: 'groupios' }],
  ['/catalogs/groupios/support-model', { kind: 'offering', catalog: 'groupios', offering: 'support-model' }],
  ['/catalogs/%E0%A4%A', { kind: 'catalog', catalog: '%E0%A4%A' }],
  ['/docs', { kind: 'nowhere' }],
  ['/catalogs/a/b/c', { kind: 'nowhere' }],
])('%s is %j', (path, room) => {
  expect(roomAt(path)).toEqual(room);
});
