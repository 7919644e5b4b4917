// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { groupChanges } from '../../admin-ui/publishing/change-groups.ts';
import { beforeFirst } from '../../admin-ui/publishing/first-promises.ts';
import type { ImpactCalls, ImpactJob, ImpactReport } from '../../admin-ui/publishing/impact-calls.ts';
import { ImpactRun } from '../../admin-ui/publishing/impact-run.svelte.ts';
import { firstContent, flawsOf, type NewCatalog } from '../../admin-ui/publishing/new-catalog.ts';
import { blockersOf } from '../../admin-ui/publishing/refusal-words.ts';
import { statusesOf } from '../../admin-ui/publishing/revision-status.ts';
import { bothWorldsOf } from '../../admin-ui/publishing/two-answers.ts';
import {
  applyPatch,
  differencesOf,
  draftOf,
  readDraft,
  type Contract,
  type DraftContent,
  type SoundDraft,
} from '../../engine/index.ts';
import { readCatalog, revisionOf } from '../fixtures/world.ts';

const published = revisionOf(readCatalog('conference-tv'));
const before = draftOf(published);
const responseTime = '/catalog/offerings/0/tiers/1/cells/response-time/amount';

function changed(...places: readonly (readonly [string, unknown])[]): SoundDraft {
  const applied = applyPatch(
    before,
    places.map(([path, value]) => ({ op: 'replace', path, value })),
  );
  if (!applied.ok) throw new Error('the patch does not fit');
  return applied.value as SoundDraft;
}

describe('differences stand under what they are about', () => {
  test('a cell under its tier, without the names that its heading has; all else below', () => {
    const after = changed(['/catalog/vendor/name', 'Anders GmbH'], [responseTime, 4]);
    const groups = groupChanges(differencesOf(before, after), { before, after }, 'de');
    expect(groups.map(({ changes, part, titles }) => [titles, part, changes.map(({ text }) => text)])).toEqual([
      [['Service-Level', 'Gold'], 'offering', ['Reaktionszeit 2 Stunden → 4 Stunden']],
      [[], 'catalog', [expect.stringContaining('Anders GmbH')]],
    ]);
  });

  test('of a first revision every cell is new, tier by tier', () => {
    const first = beforeFirst(before) as SoundDraft;
    const groups = groupChanges(differencesOf(first, before), { before: undefined, after: before }, 'en');
    expect(groups.slice(0, 3).map(({ titles }) => titles.join(' › '))).toEqual([
      expect.stringMatching(/Silver|Silber/),
      expect.stringContaining('Gold'),
      expect.stringMatching(/Platin/),
    ]);
    expect(groups.flatMap(({ changes }) => changes).every(({ kind }) => kind === 'added' || kind === 'changed')).toBe(
      true,
    );
  });

  test('nothing goes with a first revision, also where a tier promises nothing yet', () => {
    const [offering] = before.catalog.offerings;
    const tiers = offering?.tiers.map(({ cells: _, ...tier }) => tier);
    const bare = { ...before, catalog: { ...before.catalog, offerings: [{ ...offering, tiers }] } } as SoundDraft;
    const told = differencesOf(beforeFirst(bare) as SoundDraft, bare).map(({ kind, place }) => [kind, place]);
    expect(told).not.toContainEqual(['removed', expect.anything()]);
    expect(told).not.toContainEqual([expect.anything(), '/catalog/format']);
  });
});

const zone = 'Europe/Berlin';
test.each([
  ['one that has begun is in force', ['2026-01-01'], ['in-force']],
  ['the one before is superseded', ['2026-01-01', '2026-11-01'], ['superseded', 'in-force']],
  ['one of tomorrow is coming', ['2026-01-01', '2026-11-23'], ['in-force', 'coming']],
  ['of two that begin at once the later one is in force', ['2026-11-01', '2026-11-01'], ['superseded', 'in-force']],
  ['a later number that begins earlier is superseded', ['2026-11-01', '2026-01-01'], ['in-force', 'superseded']],
  ['a date begins at midnight in the zone', ['2026-11-22', '2026-11-22T00:30:00+01:00'], ['superseded', 'in-force']],
])('how revisions stand: %s', (_, starts, expected) => {
  const heads = starts.map((effectiveFrom, index) => ({ effectiveFrom, revision: index + 1 }));
  const statuses = statusesOf(heads, zone, Date.parse('2026-11-22T12:00:00+01:00'));
  expect([...statuses.values()]).toEqual(expected);
});

const acme: NewCatalog = { id: 'acme', vendor: 'Acme', languages: 'de, en', currency: 'EUR', zone };
test.each([
  ['nothing', {}, []],
  ['an id with a capital', { id: 'Acme' }, ['id']],
  ['an id that ends with a hyphen', { id: 'acme-' }, ['id']],
  ['no vendor', { vendor: ' ' }, ['vendor']],
  ['a language in words', { languages: 'deutsch' }, ['languages']],
  ['a currency in small letters', { currency: 'eur' }, ['currency']],
  ['a zone that there is not', { zone: 'Berlin' }, ['zone']],
] as const)('a new catalog is kept from beginning by %s', (_, change, flaws) => {
  expect([...flawsOf({ ...acme, ...change })]).toEqual(flaws);
});

test('what a new catalog begins with is a draft', () => {
  expect(readDraft(firstContent(acme)).ok).toBe(true);
});

test('a blocker that the server tells once more is shown once, and leads to its place', () => {
  const error = { code: 'unknown-feature', level: 'error', pointer: '/catalog/offerings/0', detail: 'x' } as const;
  const late = { code: 'effective-too-soon', level: 'error', pointer: '/effectiveFrom', detail: 'y' } as const;
  const blockers = blockersOf([error], [error, late], 'de');
  expect(blockers.map(({ place }) => place)).toEqual(['/catalog/offerings/0', undefined]);
  expect(blockers[1]?.says).toBe('Eine Fassung gilt frühestens 5 Sekunden nach ihrer Veröffentlichung.');
});

describe('what a revision would mean to the contracts', () => {
  const report = { contracts: 2 } as ImpactReport;
  const running: ImpactJob = { id: 'J', state: 'running', progress: { done: 1, total: 2 } };

  function callsOf(...jobs: readonly ImpactJob[]) {
    const left = [...jobs];
    const cancelled: string[] = [];
    const next = () => Promise.resolve(left.shift() ?? running);
    const cancel = (id: string) => {
      cancelled.push(id);
      return Promise.resolve(running);
    };
    const calls: ImpactCalls = { begin: next, find: next, cancel };
    return { calls, cancelled };
  }

  test('is waited for until it is there', async () => {
    const run = new ImpactRun(callsOf(running, { ...running, state: 'done', result: report }).calls, () =>
      Promise.resolve(),
    );
    await run.begin({ catalog: 'x' });
    expect(run.state).toEqual({ kind: 'done', report });
  });

  test('is given up when that is asked, and the server is told', async () => {
    const { calls, cancelled } = callsOf(running);
    let giveUp: () => Promise<void> = () => Promise.resolve();
    const run = new ImpactRun(calls, () => giveUp());
    giveUp = () => run.cancel();
    await run.begin({ catalog: 'x' });
    expect([run.state.kind, cancelled]).toEqual(['cancelled', ['J']]);
  });

  test('says why it has failed', async () => {
    const { calls } = callsOf({ ...running, state: 'failed', because: 'no reason' });
    const run = new ImpactRun(calls, () => Promise.resolve());
    await run.begin({ catalog: 'x' });
    expect(run.state).toMatchObject({ kind: 'failed', detail: 'no reason' });
  });

  test('is shown by both answers to each question that gets worse', () => {
    const content: DraftContent = changed([responseTime, 4]);
    const commonRules = published.ruleSets.filter(({ id }) => !id.includes('/'));
    const reading = { commonRules, holidays: published.holidays };
    const worlds = bothWorldsOf([published], content, reading, Date.parse('2026-11-24T09:00:00Z'));
    const item = { offering: 'service-level', tier: 'gold', from: '2026-01-01', until: '2027-12-31' };
    const contract = { catalog: 'conference-tv', items: [item] } as Contract;
    const [question] = worlds?.questionsOf(contract, 'worse') ?? [];
    if (!question) throw new Error('no answer gets worse');
    expect(worlds?.answersTo(contract, question)).toMatchObject({
      before: { value: { amount: 2 } },
      after: { value: { amount: 4 } },
    });
  });
});
