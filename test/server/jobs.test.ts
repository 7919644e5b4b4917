import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openJobs, type Job, type Jobs } from '../../server/commands/jobs.ts';
import { patchDraft } from '../../server/commands/patch-draft.ts';
import { startJob } from '../../server/commands/start-job.ts';
import { readerOf, surroundings } from '../../server/commands/surroundings.ts';
import { type Desk, openDesk } from './drafting.ts';

let desk: Desk;
let jobs: Jobs;
beforeEach(async () => {
  desk = await openDesk();
  jobs = openJobs(desk.now);
});
afterEach(() => desk.close());

const id = 'conference-tv';
const cell = '/catalog/offerings/0/tiers/1/cells/response-time';

function begin(body: unknown = { kind: 'impact', catalog: id }) {
  const around = surroundings(desk.catalogs, readerOf(desk.stores), desk.now);
  return startJob(body, 'ada', { around, contracts: desk.stores.contracts, drafting: desk, jobs });
}

async function finished(name: string): Promise<Job> {
  const ended = (): Job | undefined => {
    const job = jobs.find(name);
    return job?.state === 'running' ? undefined : job;
  };
  return vi.waitUntil(ended, { timeout: 4_000 });
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
    expect(jobs.cancel(started.value.id)).toMatchObject({ state: 'cancelled' });
    expect(await finished(started.value.id)).not.toHaveProperty('result');
  });

  test.each([
    [{ kind: 'other', catalog: id }, 'bad-shape'],
    [{ kind: 'impact', catalog: 'none' }, 'unknown-catalog'],
    [{ kind: 'impact', catalog: id, effectiveFrom: 'soon' }, 'bad-instant'],
  ])('%j is refused', async (body, code) => {
    expect(await begin(body)).toMatchObject({
      ok: false,
      issues: expect.arrayContaining([expect.objectContaining({ code })]),
    });
  });

  test('of a draft with errors is refused', async () => {
    await patchDraft(id, [{ op: 'remove', path: '/catalog/features' }], undefined, 'ada', desk);
    expect(await begin()).toMatchObject({ ok: false, issues: [{ code: 'draft-unsound' }] });
  });
});

describe('jobs', () => {
  const about = { kind: 'impact', catalog: id, startedBy: 'ada' } as const;
  const forever = () => new Promise(() => undefined);

  test('at most four run at once', () => {
    const started = [1, 2, 3, 4, 5].map(() => jobs.start(about, forever));
    expect(started.map((job) => job?.state)).toEqual(['running', 'running', 'running', 'running', undefined]);
  });

  test('that fail say so', async () => {
    const job = jobs.start(about, () => Promise.reject(new Error('no store')));
    expect(await finished(job?.id ?? '')).toMatchObject({ state: 'failed' });
  });

  test('are forgotten an hour after their end', async () => {
    let now = 0;
    const own = openJobs(() => now);
    const job = own.start(about, () => Promise.resolve(1));
    await vi.waitUntil(() => own.find(job?.id ?? '')?.state === 'done');
    now = 3_600_001;
    own.start(about, forever);
    expect(own.find(job?.id ?? '')).toBeUndefined();
  });
});
