import { describe, expect, test } from 'vitest';
import { answerTimeline } from '../../../engine/contract/timeline-answer.ts';
import type { Contract, TimelineEvent, TimelineRequest } from '../../../engine/index.ts';
import { seedWorld } from '../../fixtures/world.ts';
import { timelineCases } from './timeline-cases.ts';

describe('the days that a timeline tells', () => {
  test.each(timelineCases)('$title', ({ items, systems = [], from, until, events }) => {
    const contract = { catalog: 'connect-com', items, systems };
    const line = ({ date, kind, system }: TimelineEvent) => [date, kind, ...(system ? [system] : [])].join(' ');
    expect(ask({ contract, from, until }).map(line)).toEqual(events);
  });
});

const replacement: Contract = {
  catalog: 'connect-com',
  items: [{ id: 'A', offering: 'hardware-replacement', tier: 'standard', from: '2026-03-15' }],
  systems: [{ id: 'S-1', delivered: '2026-03-15', endOfService: '2027-06-01' }],
};
const silver: Contract = {
  catalog: 'connect-com',
  items: [{ id: 'A', offering: 'third-level-support', tier: 'silber', from: '2026-01-01', until: '2026-12-31' }],
};

describe('the words of a timeline', () => {
  test.each([
    ['de', replacement, 'start', '„Hardware-Austauschservice“ beginnt.'],
    [
      'de',
      replacement,
      'last-cancellation',
      'Letzter Tag, um „Hardware-Austauschservice“ zu kündigen; sonst beginnt am 15.03.2027 eine neue Laufzeit.',
    ],
    [
      'en',
      replacement,
      'last-cancellation',
      'Last day to cancel “Hardware replacement service”; otherwise a new term begins on 15 Mar 2027.',
    ],
    [
      'en',
      replacement,
      'end-of-service',
      'System S-1: End of Service: “Hardware replacement service” covers nothing from here on.',
    ],
    ['de', silver, 'closing-review', 'Abschlussgespräch zu „Third-Level-Supportvertrag Silber“.'],
    ['en', silver, 'end', 'Last day of “Third-level support contract Silver”.'],
  ])('%s: %#', (lang, contract, kind, text) => {
    expect(ask({ contract, lang }).find((event) => event.kind === kind)?.text).toBe(text);
  });

  test('without a language the catalog’s own is spoken', () => {
    expect(ask({ contract: silver })[0]?.text).toBe('„Third-Level-Supportvertrag Silber“ beginnt.');
  });
});

describe('the period of a timeline', () => {
  const from = '2014-01-01';
  const openEnded: Contract = { ...replacement, systems: [], items: [{ ...replacement.items[0], from } as never] };

  test('left out, it is from the first day until ten years after today', () => {
    const dates = ask({ contract: openEnded }).map(({ date }) => date);
    expect([dates[0], dates.at(-1)]).toEqual([from, '2036-09-30']);
  });

  test('from a later day, ten years after that day', () => {
    const dates = ask({ contract: openEnded, from: '2040-01-01' }).map(({ date }) => date);
    expect([dates[0], dates.at(-1)]).toEqual(['2040-01-01', '2050-01-01']);
  });

  test('the longest one is a hundred years', () => {
    const dates = ask({ contract: openEnded, from: '2020-01-01', until: '2120-01-01' });
    expect(dates.filter(({ kind }) => kind === 'renewal')).toHaveLength(101);
  });
});

describe('what cannot be told', () => {
  const month = { from: '2026-01-01', until: '2026-01-31' };
  const manySystems = Array.from({ length: 10_000 }, (_, index) => ({ id: `S-${index}` }));
  const manyItems = ['A', 'B', 'C'].map((id) => ({ ...replacement.items[0], id }) as never);

  test.each<[string, unknown, string, string]>([
    ['a body that is none', 7, 'bad-shape', ''],
    ['no contract', {}, 'bad-shape', '/contract'],
    ['a stored contract that nobody put in its place', { contract: 'C-1' }, 'unknown-contract', '/contract'],
    ['a day that does not exist', { contract: silver, from: '2026-02-30' }, 'bad-date', '/from'],
    ['until before from', { contract: silver, from: '2026-02-01', until: '2026-01-31' }, 'bad-period', '/until'],
    [
      'more than a hundred years',
      { contract: silver, from: '2000-01-01', until: '2100-01-02' },
      'bad-period',
      '/until',
    ],
    ['days before 1900', { contract: silver, from: '1899-12-31', until: '1950-01-01' }, 'bad-period', '/from'],
    ['days after 2199', { contract: silver, from: '2190-01-01', until: '2200-01-01' }, 'bad-period', '/until'],
    [
      'an item that ends before it begins',
      { ...month, contract: { ...silver, items: [{ ...silver.items[0], until: '2025-01-01' }] } },
      'bad-period',
      '/contract/items/0/until',
    ],
    [
      'an offering that is not in the catalog',
      { contract: { ...silver, items: [{ ...silver.items[0], offering: 'sla' }] } },
      'unknown-offering',
      '/contract/items/0/offering',
    ],
    [
      'more days than anybody reads',
      { contract: { ...replacement, items: manyItems, systems: manySystems } },
      'timeline-too-long',
      '/until',
    ],
  ])('%s', (_, body, code, pointer) => {
    const answer = answerTimeline(body, seedWorld);
    expect(answer).toMatchObject({ ok: false, issues: [{ code, pointer }] });
  });
});

/** The events of a timeline that can be told. */
function ask(body: TimelineRequest): readonly TimelineEvent[] {
  const answer = answerTimeline(body, seedWorld);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value.events;
}
