import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Revision } from '../../engine/index.ts';
import { compareRevisions } from '../../server/commands/compare-revisions.ts';
import { listRevisions } from '../../server/commands/list-revisions.ts';
import { publishDraft } from '../../server/commands/publish-draft.ts';
import { replaceDraft } from '../../server/commands/save-draft.ts';
import { digestOf } from '../../server/stores/digest.ts';
import { goldAnswers } from '../engine/change/drafts.ts';
import { beginning, claiming, type Desk, morning, openDesk } from './drafting.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const id = 'conference-tv';
const request = { effectiveFrom: '2027-01-01', appliesTo: 'new', note: 'Shorter times' };

const save = (content: unknown) => replaceDraft(id, content, undefined, 'ada', desk);
const publish = (change: object = {}, base?: string) => publishDraft(id, { ...request, ...change }, base, 'ada', desk);
const codesOf = async (publishing: ReturnType<typeof publish>): Promise<readonly string[]> => {
  const outcome = await publishing;
  return outcome.ok ? [] : outcome.issues.map(({ code, pointer }) => `${code} ${pointer}`);
};

describe('a publish', () => {
  test('makes the draft the next revision, with its author, note, and scenarios, and removes the draft', async () => {
    await save({ ...claiming('A'), scenarios: [goldAnswers] });
    expect(await publish()).toMatchObject({
      ok: true,
      value: { revision: 2, ...request, publishedBy: 'ada', publishedAt: new Date(morning).toISOString() },
    });
    const [first, second] = desk.catalogs.listRevisions(id);
    expect(second?.catalog).toEqual(claiming('A').catalog);
    expect(second?.scenarios).toEqual([goldAnswers]);
    expect(second?.ruleSets).toEqual(first?.ruleSets);
    expect(second?.digest).not.toBe(first?.digest);
    expect(await desk.catalogs.findDraft(id)).toBeUndefined();
    expect(listRevisions(id, desk.catalogs)).toMatchObject({ ok: true, value: [{ revision: 1 }, { revision: 2 }] });
  });

  test('keeps the versions of format, common rules and engine that read it', async () => {
    await save(claiming('A'));
    await publish();
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
    const versions = { format: 1, commonRules: expect.stringMatching(/^[0-9a-f]{64}$/), engine: version };
    expect(listRevisions(id, desk.catalogs)).toMatchObject({ ok: true, value: [{ revision: 1 }, { versions }] });
    expect(desk.catalogs.listRevisions(id).at(-1)).toMatchObject({ versions });
  });

  test('has a digest that says what is promised, and nothing of who read it', async () => {
    await save(claiming('A'));
    await publish();
    const { versions, ...promised } = desk.catalogs.listRevisions(id).at(-1) ?? ({} as Revision);
    expect(versions).toBeDefined();
    expect(promised.digest).toBe(digestOf(promised));
  });

  test('runs the examples of the common rules too', async () => {
    await save(claiming('A'));
    const [set, ...others] = desk.reading.commonRules;
    const [example] = set?.examples.filter(({ fires }) => fires.length > 0) ?? [];
    if (!set || !example) throw new Error('there are no common rules with examples');
    const wrong = { ...set, examples: [{ ...example, fires: [] }] };
    const broken = { ...desk, reading: { ...desk.reading, commonRules: [wrong, ...others] } };
    const publishing = await publishDraft(id, request, undefined, 'ada', broken);
    const params = { set: set.id, code: 'example-fails' };
    expect(publishing).toMatchObject({ ok: false, issues: [{ code: 'bad-rule-set', params }] });
    expect(desk.catalogs.listRevisions(id)).toHaveLength(1);
  });

  test('is in the audit', async () => {
    await save(claiming('A'));
    await publish();
    const { entries } = await desk.stores.audit.read(`catalog/${id}`, { limit: 10 });
    expect(entries).toMatchObject([
      { action: 'publish', done: { by: 'start' } },
      { action: 'save-draft', done: { by: 'ada' } },
      { action: 'publish', done: { by: 'ada' }, content: { note: request.note } },
    ]);
  });

  test('of an older revision puts its content in force again, and leaves the draft', async () => {
    await save(claiming('A'));
    await publish();
    await save(claiming('B'));
    expect(await publish({ revision: 1 })).toMatchObject({ ok: true, value: { revision: 3 } });
    const [first, , third] = desk.catalogs.listRevisions(id);
    expect(third?.catalog).toEqual(first?.catalog);
    expect((await desk.catalogs.findDraft(id))?.content).toEqual(claiming('B'));
  });

  test('names everything that stands against it', async () => {
    const scenario = { ...goldAnswers, expect: { decision: 'denied' } };
    await save({ ...beginning, ruleSets: [{ id: 'x' }], scenarios: [scenario, 5] });
    expect(await codesOf(publish({ effectiveFrom: 'soon' }))).toEqual([
      'bad-instant /effectiveFrom',
      'foreign-rule-set /ruleSets/0/id',
      expect.stringMatching(/^shape-.* \/scenarios\/1$/),
    ]);
  });

  test('runs the scenarios', async () => {
    await save({ ...beginning, scenarios: [{ ...goldAnswers, expect: { decision: 'denied' } }] });
    expect(await codesOf(publish())).toEqual(['scenario-fails /scenarios/0/expect/decision']);
  });

  test.each([
    ['2026-11-24T08:00:05Z', []],
    ['2026-11-24T08:00:04.999Z', ['effective-too-soon /effectiveFrom']],
    ['2026-11-24', ['effective-too-soon /effectiveFrom']],
    ['2026-11-25', []],
    ['2026-11-25T00:00:00', ['bad-instant /effectiveFrom']],
  ])('from %s on is found %j', async (effectiveFrom, codes) => {
    await save(claiming('A'));
    expect(await codesOf(publish({ effectiveFrom }))).toEqual(codes);
  });

  test.each([
    [{ appliesTo: 'all' }, 'bad-shape /appliesTo'],
    [{ note: '' }, 'bad-shape /note'],
    [{ revision: 7 }, 'no-revision /revision'],
    [{}, 'no-draft '],
  ])('with %j and no draft is refused', async (change, code) => {
    expect(await codesOf(publish(change))).toContain(code);
  });

  test('of another draft than was meant is refused', async () => {
    await save(claiming('A'));
    expect(await codesOf(publish({}, 'f'.repeat(64)))).toEqual(['stale-base ']);
  });

  test('of two at once, exactly one succeeds', async () => {
    await save(claiming('A'));
    const both = await Promise.all([publish(), publish({ revision: 1 })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(desk.catalogs.listRevisions(id)).toHaveLength(2);
  });
});

describe('the difference of two revisions', () => {
  const compare = (before: string, after: string) => compareRevisions(id, [before, after], desk);

  test('is told in the words of the catalog, also of the draft', async () => {
    await save(claiming('A'));
    const changes = [{ kind: 'changed', place: '/catalog/vendor/claim', after: { de: 'A', en: 'A' } }];
    expect(await compare('1', 'draft')).toMatchObject({ ok: true, value: { changes } });
    await publish();
    expect(await compare('1', '2')).toMatchObject({ ok: true, value: { changes } });
    expect(await compare('2', '2')).toEqual({ ok: true, value: { changes: [] } });
  });

  test.each([
    ['1', '3', 'no-revision'],
    ['draft', '01', 'no-revision'],
  ])('of %s and %s is refused', async (before, after, code) => {
    expect(await compare(before, after)).toMatchObject({ ok: false, issues: [{ code }] });
  });
});
