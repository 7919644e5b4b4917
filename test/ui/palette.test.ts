import { expect, test, vi } from 'vitest';
import type { ContractSummary } from '../../admin-ui/desk/contract-calls.ts';
import { contractEntries } from '../../admin-ui/palette/contract-entries.ts';
import { ContractSearch } from '../../admin-ui/palette/contract-search.svelte.ts';
import { shownFor, type Entry } from '../../admin-ui/palette/entry.ts';
import { fitOf, fitting, folded } from '../../admin-ui/palette/matching.ts';
import { paletteDe } from '../../admin-ui/words/de/palette.ts';

const ways = [
  { title: 'Kataloge', words: '/catalogs' },
  { title: 'Verträge', words: '/contracts' },
  { title: 'conference-tv Service-Level › Matrix: Service-Level', words: 'conference-tv DEKOM' },
  { title: 'conference-tv Service-Level › Bearbeiten', words: 'conference-tv DEKOM' },
  { title: 'Blätter', words: '/sheets' },
  { title: 'Größe', words: '' },
];

test.each([
  ['Verträge', 'vertrage'],
  ['vertraege', 'vertrage'],
  ['Größe', 'grosse'],
  ['Übersicht', 'ubersicht'],
])('%s is compared as %s', (text, same) => {
  expect(folded(text)).toBe(same);
});

test.each([
  ['a word that begins so', 'kat', ['Kataloge']],
  ['an umlaut written with an e', 'vertrae', ['Verträge']],
  ['an umlaut without its marks', 'blatter', ['Blätter']],
  ['a sharp s written as two', 'groess', ['Größe']],
  ['small and capital letters alike', 'KATA', ['Kataloge']],
  ['beginnings of several words, in any order', 'matr conf', ['conference-tv Service-Level › Matrix: Service-Level']],
  ['a name that is not in the title', 'dekom bear', ['conference-tv Service-Level › Bearbeiten']],
  ['the address in another language', 'contracts', ['Verträge']],
  ['a part from the middle of a word', 'talog', ['Kataloge']],
  ['nothing that lacks one of the words', 'kataloge xyz', []],
])('%s is found', (_, typed, found) => {
  expect(fitting(ways, typed).closely.map(({ title }) => title)).toEqual(found);
});

test('letters in their order are found where nothing fits closer, from the beginning of a word on', () => {
  expect(fitting(ways, 'ktlg')).toEqual({ closely: [], loosely: [ways[0]] });
  expect(fitting(ways, 'atlg').loosely).toEqual([]);
  expect(fitting(ways, 'kl').loosely).toEqual([]);
});

test.each([
  ['the same word goes before one that begins so', 'rad', 'rad', 'radar'],
  ['the beginning of a word goes before its middle', 'ben', 'benutzer', 'schreiben'],
  ['the middle of a word goes before letters in order', 'art', 'start', 'ankert'],
])('%s', (_, typed, better, worse) => {
  const fit = (title: string) => fitOf(typed, { title, words: '' }) ?? Infinity;
  expect(fit(better)).toBeLessThan(fit(worse));
});

test('a title goes before what else something is known by', () => {
  const fit = (title: string, words: string) => fitOf('gold', { title, words }) ?? Infinity;
  expect(fit('Gold', '')).toBeLessThan(fit('Silber', 'gold'));
});

function entry(group: Entry['group'], title: string, isUsual = false): Entry {
  return { id: title, group, title, words: '', way: { kind: 'go', address: `/${title}` }, isUsual };
}

test('before a word is typed the usual is shown; then the group with the best match is first', () => {
  const entries = [entry('here', 'Vorschau rechts', true), entry('rooms', 'Radar', true), entry('catalogs', 'rara')];
  const groups = (typed: string, found: readonly Entry[] = []) =>
    shownFor(typed, entries, found).map(({ entries: shown, id }) => [id, ...shown.map(({ title }) => title)]);
  expect(groups('')).toEqual([
    ['here', 'Vorschau rechts'],
    ['rooms', 'Radar'],
  ]);
  expect(groups('rad')).toEqual([['rooms', 'Radar']]);
  expect(groups('rdr')).toEqual([['rooms', 'Radar']]);
  expect(groups('rdr', [entry('contracts', 'C-1')])).toEqual([['contracts', 'C-1']]);
});

function summary(id: string): ContractSummary {
  const written = { by: 'someone', at: '2026-01-01T00:00:00Z' };
  return { id, catalog: 'groupios', customer: `Kunde ${id}`, items: 1, written };
}

test('of many contracts the first are shown, and a way to all of them', () => {
  const many = Array.from({ length: 12 }, (_, index) => summary(`C-${String(index)}`));
  const entries = contractEntries(many, 'kunde & co', paletteDe);
  expect(entries).toHaveLength(9);
  expect(entries[0]?.title).toBe('Kunde C-0 · C-0');
  expect(entries.at(-1)?.way).toEqual({ kind: 'go', address: '/contracts?q=kunde+%26+co' });
});

test('contracts are sought after a rest, the latest words only, and a long wait is told', async () => {
  vi.useFakeTimers();
  const asked: string[] = [];
  const answers = new Map<string, (found: readonly ContractSummary[]) => void>();
  const search = new ContractSearch((words) => {
    asked.push(words);
    return new Promise((resolve) =>
      answers.set(words, (contracts) => {
        resolve({ contracts });
      }),
    );
  });
  search.seek('n');
  expect(search.state).toBe('resting');
  search.seek('no');
  search.seek('nor');
  await vi.advanceTimersByTimeAsync(200);
  expect(asked).toEqual(['nor']);
  search.seek('nord');
  await vi.advanceTimersByTimeAsync(1100);
  expect([search.state, search.isUnderWay]).toEqual(['slow', true]);
  answers.get('nor')?.([summary('OLD')]);
  await vi.advanceTimersByTimeAsync(0);
  expect(search.contracts).toEqual([]);
  answers.get('nord')?.([summary('NEW')]);
  await vi.advanceTimersByTimeAsync(0);
  expect([search.state, search.contracts[0]?.id]).toEqual(['found', 'NEW']);
  await vi.advanceTimersByTimeAsync(2000);
  expect(search.state).toBe('found');
  vi.useRealTimers();
});

test('a search that fails says so and finds nothing', async () => {
  vi.useFakeTimers();
  const search = new ContractSearch(() => Promise.reject(new Error('away')));
  search.seek('nord');
  await vi.advanceTimersByTimeAsync(200);
  expect([search.state, search.contracts]).toEqual(['failed', []]);
  vi.useRealTimers();
});
