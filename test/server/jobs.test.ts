import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Contract, JsonPatch } from '../../engine/index.ts';
import { openJobs, type Jobs, type Work } from '../../server/commands/jobs.ts';
import { patchDraft } from '../../server/commands/patch-draft.ts';
import { findStandingDraft } from '../../server/commands/standing-draft.ts';
import { startJob } from '../../server/commands/start-job.ts';
import { readerOf, surroundings } from '../../server/commands/surroundings.ts';
import type { Scope } from '../../server/stores/access-store.ts';
import type { Job } from '../../server/stores/job-store.ts';
import { startContractApp, type ContractApp } from './contract-app.ts';
import { type Desk, openDesk } from './drafting.ts';

/** These jobs make no PDF files. */
const noPdf = { render: () => Promise.reject(new RangeError('nobody asks for a PDF file')) };

let desk: Desk;
let jobs: Jobs;
beforeEach(async () => {
  desk = await openDesk();
  jobs = openJobs(desk.stores.jobs, desk.now);
});
afterEach(() => desk.close());

const id = 'conference-tv';
const cell = '/catalog/offerings/0/tiers/1/cells/response-time';

function begin(body: unknown = { kind: 'impact', catalog: id }) {
  const around = surroundings(desk.catalogs, readerOf(desk.stores), desk.now, desk.stores.facts);
  return startJob(
    body,
    { id: 'ada', rights: ['read'] },
    { around, stores: desk.stores, drafting: desk, jobs, pdf: noPdf, publicUrl: 'http://x' },
  );
}

async function finished(name: string): Promise<Job> {
  const ended = async (): Promise<Job | undefined> => {
    const job = await jobs.find(name);
    return job?.state === 'running' ? undefined : job;
  };
  return vi.waitUntil(ended, { timeout: 60_000 });
}

function keep(name: string, contract: Contract): Promise<unknown> {
  return desk.stores.contracts.create(name, { contract }, { by: 'ada', at: 0 });
}

/** What comes of the job once the draft is patched. */
async function impactOf(patch: JsonPatch): Promise<unknown> {
  const { saved, digest } = (await findStandingDraft(id, desk)) ?? {};
  await patchDraft(id, patch, saved && digest, 'ada', desk);
  const started = await begin();
  if (!started.ok) throw new Error(JSON.stringify(started.issues));
  return (await finished(started.value.id)).result;
}

async function sell(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const tier = n % 2 === 0 ? 'gold' : 'silber';
    const contract = { catalog: id, items: [{ offering: 'service-level', tier, from: '2026-01-01', revision: 1 }] };
    await desk.stores.contracts.create(`C-${n}`, { contract }, { by: 'ada', at: 0 });
  }
}

describe('the impact of a draft', () => {
  test('counts and lists the contracts whose answers get worse, with both answers of one', async () => {
    await sell(4);
    await patchDraft(id, [{ op: 'replace', path: `${cell}/amount`, value: 4 }], undefined, 'ada', desk);
    const started = await begin();
    if (!started.ok) throw new Error(JSON.stringify(started.issues));
    const job = await finished(started.value.id);
    expect(job).toMatchObject({
      state: 'done',
      progress: { done: 4, total: 4 },
      result: {
        contracts: 4,
        unreadable: [],
        worse: {
          contracts: 2,
          first: ['C-0', 'C-2'],
          example: {
            contract: 'C-0',
            feature: 'response-time',
            before: { decision: 'granted' },
            after: { value: { amount: 4 } },
          },
        },
        better: { contracts: 0, first: [], example: null },
      },
    });
  });

  test('is none for a contract whose customer has agreed on the time apart from the catalog', async () => {
    await sell(2);
    const value = { amount: 2, unit: 'hours' } as const;
    const gold = { offering: 'service-level', tier: 'gold', from: '2026-01-01', revision: 1 } as const;
    const amendments = [{ kind: 'include', id: 'SV-1', feature: 'response-time', value }] as const;
    await keep('agreed', { catalog: id, items: [gold], amendments });
    const result = await impactOf([{ op: 'replace', path: `${cell}/amount`, value: 4 }]);
    expect(result).toMatchObject({ contracts: 3, unreadable: [], worse: { contracts: 1, first: ['C-0'] } });
  });

  test('counts with the operating facts: what a closure denies anyhow gets no worse', async () => {
    await sell(2);
    const phone: JsonPatch = [
      { op: 'replace', path: '/catalog/offerings/0/tiers/0/cells/phone-support', value: { kind: 'excluded' } },
    ];
    expect(await impactOf(phone)).toMatchObject({ worse: { contracts: 2 } });
    const content = { kind: 'closure', until: '2027-12-31', because: { en: 'Moving house' } } as const;
    const recorded = { by: 'ada', at: desk.now() };
    await desk.stores.facts.record({ id: 'fact-1', catalog: id, from: '2026-11-24', content, recorded });
    expect(await impactOf([])).toMatchObject({ contracts: 2, worse: { contracts: 0 }, changed: { contracts: 2 } });
  });

  test('of a draft for new items alone is none', async () => {
    await sell(2);
    await patchDraft(id, [{ op: 'replace', path: `${cell}/amount`, value: 4 }], undefined, 'ada', desk);
    const started = await begin({ kind: 'impact', catalog: id, appliesTo: 'new' });
    if (!started.ok) throw new Error(JSON.stringify(started.issues));
    expect((await finished(started.value.id)).result).toMatchObject({
      worse: { contracts: 0 },
      changed: { contracts: 0 },
    });
  });

  test('ends when it is cancelled, and leaves no result', async () => {
    await sell(20);
    const started = await begin();
    if (!started.ok) throw new Error(JSON.stringify(started.issues));
    expect(await jobs.cancel(started.value.id, 'ben')).toMatchObject({ state: 'cancelled', ended: { by: 'ben' } });
    expect(await finished(started.value.id)).not.toHaveProperty('result');
  });

  test.each([
    [{ kind: 'other', catalog: id }, 'bad-shape'],
    [{ kind: 'impact', catalog: 'none' }, 'unknown-catalog'],
    [{ kind: 'impact', catalog: id, effectiveFrom: 'soon' }, 'bad-instant'],
    [{ kind: 'impact', catalog: id, revision: 7 }, 'no-revision'],
  ])('%j is refused', async (body, code) => {
    expect(await begin(body)).toMatchObject({
      ok: false,
      issues: expect.arrayContaining([expect.objectContaining({ code })]),
    });
  });

  test('is that of an older revision again, where one is named, whatever the draft says', async () => {
    await sell(2);
    await patchDraft(id, [{ op: 'replace', path: `${cell}/amount`, value: 4 }], undefined, 'ada', desk);
    const started = await begin({ kind: 'impact', catalog: id, revision: 1 });
    if (!started.ok) throw new Error(JSON.stringify(started.issues));
    expect(await finished(started.value.id)).toMatchObject({ result: { contracts: 2, worse: { contracts: 0 } } });
  });

  test('of a draft with errors is refused', async () => {
    await patchDraft(id, [{ op: 'remove', path: '/catalog/features' }], undefined, 'ada', desk);
    expect(await begin()).toMatchObject({ ok: false, issues: [{ code: 'draft-unsound' }] });
  });
});

describe('jobs', () => {
  const about = { kind: 'impact', catalog: id, person: 'ada' };
  const forever: Work = () => new Promise(() => undefined);
  const start = async (work: Work, person = 'ada', from = jobs): Promise<Job | undefined> => {
    const starting = await from.start({ ...about, person }, person, work);
    return starting.kind === 'started' ? starting.job : undefined;
  };

  test('of one person are two at once; what others begin has a place of its own', async () => {
    const started: (Job | undefined)[] = [];
    for (const person of ['ada', 'ada', 'ada', 'ben', 'ben', 'ben']) started.push(await start(forever, person));
    expect(started.map((job) => job?.state)).toEqual([
      'running',
      'running',
      undefined,
      'running',
      'running',
      undefined,
    ]);
  });

  test('are worked at four at a time, in the order in which they were begun', async () => {
    const begun: string[] = [];
    const ends: (() => void)[] = [];
    const work =
      (person: string): Work =>
      async () => {
        begun.push(person);
        await new Promise<void>((resolve) => ends.push(resolve));
        return { result: {} };
      };
    for (const person of ['ada', 'ada', 'ben', 'ben', 'carl', 'dora']) await start(work(person), person);
    expect(begun).toEqual(['ada', 'ada', 'ben', 'ben']);
    ends[2]?.();
    await vi.waitUntil(() => begun.length === 5);
    expect(begun.at(-1)).toBe('carl');
  });

  test('of all are forty at once', async () => {
    for (let count = 0; count < 40; count += 1) expect(await start(forever, `p-${count}`)).toBeDefined();
    expect(await jobs.start({ ...about, person: 'ben' }, 'ben', forever)).toEqual({ kind: 'full' });
  });

  test.each<readonly [string, Work, string]>([
    ['cannot be carried out', () => Promise.reject(new Error('no store')), 'it could not be carried out'],
    ['come to too much', async () => ({ result: 'x'.repeat(1_048_576) }), 'its result is above 1 MiB'],
    [
      'make too large a file',
      async () => ({ result: {}, file: { name: 'a', media: 'a/b', bytes: Buffer.alloc(67_108_865) } }),
      'its file is above 64 MiB',
    ],
  ])('that %s say so', async (_, work, because) => {
    const job = await start(work);
    expect(await finished(job?.id ?? '')).toMatchObject({ state: 'failed', because });
  });

  test('that make a file give it out', async () => {
    const file = { name: 'a.zip', media: 'application/zip' };
    const job = await start(async () => ({ result: {}, file: { ...file, bytes: Buffer.from([0, 255]) } }));
    expect((await finished(job?.id ?? '')).file).toEqual(file);
    expect([...((await jobs.findFile(job?.id ?? '')) ?? [])]).toEqual([0, 255]);
  });

  test('whose process is gone are interrupted, and can be begun once more', async () => {
    const later = openJobs(desk.stores.jobs, () => desk.now() + 11_000);
    const job = await start(forever);
    expect(await later.find(job?.id ?? '')).toMatchObject({ state: 'interrupted' });
    expect(await start(forever, 'ada', later)).toMatchObject({ state: 'running' });
  });
});

describe('a job that somebody else has begun', () => {
  let app: ContractApp;
  beforeEach(async () => {
    app = await startContractApp();
  });
  afterEach(() => app.stop());

  const mine = (id: string, scopes: readonly Scope[], by: string) => app.keyFor(scopes, undefined, { id, by });
  const impact = { kind: 'impact', catalog: 'conference-tv' };

  test.each<readonly [string, readonly Scope[], string, number]>([
    ['somebody who may only read', ['read'], 'user-ben', 403],
    ['another key of the same person', ['read'], 'user-ada', 200],
    ['a publisher', ['read', 'publish'], 'user-ben', 200],
    ['an admin', ['read', 'admin'], 'user-ben', 200],
  ])('is cancelled or not by %s', async (_who, scopes, by, status) => {
    const begun = await app.send('post', '/v1/jobs', impact, await mine('first', ['read'], 'user-ada'));
    const { id: job } = (await begun.json()) as { readonly id: string };
    expect((await app.send('delete', `/v1/jobs/${job}`, undefined, await mine('second', scopes, by))).status).toBe(
      status,
    );
  });
});
