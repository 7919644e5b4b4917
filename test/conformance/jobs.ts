import { expect } from 'vitest';
import type { Ending, NewJob } from '../../server/stores/job-store.ts';
import type { Promises } from './opened.ts';
import { ann, ben } from './samples.ts';
import { together } from './together.ts';

const file = { name: 'sheets.zip', media: 'application/zip' };
const bytes = Uint8Array.from([0, 10, 255, 92, 39]);
const done: Ending = {
  state: 'done',
  ended: { by: 'ann', at: 3_000 },
  result: { better: ['Ä', 1] },
  file: { ...file, bytes },
};

function jobOf(id: string): NewJob {
  return { id, kind: 'impact', catalog: 'radio', started: ann, person: 'ann' };
}

const many = { ofAll: 4, ofOne: 4 };
const one = { ofAll: 1, ofOne: 2 };

/** Each promise of the job store. */
export const jobPromises: Promises = {
  'A job is found by its id as it was last told, by every process.': async ({ other, reopen, stores: { jobs } }) => {
    await jobs.begin(jobOf('j-1'), many);
    const begun = { ...jobOf('j-1'), state: 'running', progress: { done: 0, total: 0 } };
    expect(await other.jobs.find('j-1', 1_000)).toEqual(begun);
    await jobs.advance('j-1', { done: 2, total: 3 }, 2_000);
    expect(await other.jobs.find('j-1', 2_000)).toEqual({ ...begun, progress: { done: 2, total: 3 } });
    await other.jobs.end('j-1', done);
    const { ended, result, state } = done as Extract<Ending, { state: 'done' }>;
    const over = { ...begun, progress: { done: 2, total: 3 }, ended, file, result, state };
    expect(await jobs.find('j-1', 3_000)).toEqual(over);
    const opened = (await reopen()).jobs;
    expect([await opened.find('j-1', 3_000), await opened.find('j-2', 3_000)]).toEqual([over, undefined]);
  },

  'No more jobs run at once than may, of all and of one person.': async ({ other, stores }) => {
    const most = { ofAll: 3, ofOne: 2 };
    const begin = (index: number) =>
      (index % 2 ? other : stores).jobs.begin({ ...jobOf(`j-${index}`), person: `p-${index}` }, most);
    const answers = await together(8, begin);
    expect(answers.filter((answer) => answer === 'begun')).toHaveLength(3);
    await stores.jobs.end(`j-${answers.indexOf('begun')}`, done);
    expect([await begin(8), await begin(9)]).toEqual(['begun', 'full']);
    for (const index of answers.keys()) await stores.jobs.end(`j-${index}`, done);
    await stores.jobs.end('j-8', done);
    const own = await together(6, (index) => (index % 2 ? other : stores).jobs.begin(jobOf(`o-${index}`), most));
    expect(own.filter((answer) => answer === 'begun')).toHaveLength(2);
    expect(own.filter((answer) => answer === 'own-full')).toHaveLength(4);
    expect(await begin(10)).toBe('begun');
  },

  'A sign of life tells how far a job is, and hears whether it is still wanted.': async ({
    other,
    stores: { jobs },
  }) => {
    await jobs.begin(jobOf('j-1'), many);
    expect(await jobs.advance('j-1', { done: 1, total: 2 }, 9_000)).toBe('wanted');
    await other.jobs.end('j-1', { state: 'cancelled', ended: ben });
    expect(await jobs.advance('j-1', { done: 2, total: 2 }, 9_500)).toBe('over');
    expect(await jobs.find('j-1', 10_000)).toMatchObject({ state: 'cancelled', ended: ben, progress: { done: 1 } });
    expect(await jobs.advance('j-2', { done: 0, total: 0 }, 9_000)).toBe('over');
  },

  'A running job without a sign of life for ten seconds is interrupted, and no longer counts among those that run.':
    async ({ reopen, stores: { jobs } }) => {
      await jobs.begin(jobOf('j-1'), one);
      await jobs.advance('j-1', { done: 1, total: 2 }, 2_000);
      const opened = (await reopen()).jobs;
      expect(await opened.find('j-1', 11_999)).toMatchObject({ state: 'running' });
      expect(await opened.find('j-1', 12_000)).toMatchObject({ state: 'interrupted', progress: { done: 1, total: 2 } });
      expect(await opened.begin({ ...jobOf('j-2'), started: { by: 'ann', at: 11_999 } }, one)).toBe('full');
      expect(await opened.begin({ ...jobOf('j-2'), started: { by: 'ann', at: 12_000 } }, one)).toBe('begun');
    },

  'A job ends once, and the first end stays.': async ({ other, stores }) => {
    await stores.jobs.begin(jobOf('j-1'), many);
    const failed: Ending = { state: 'failed', because: 'too large', ended: ben };
    const answers = await together(6, (index) =>
      (index % 2 ? other : stores).jobs.end('j-1', index < 3 ? done : failed),
    );
    expect(answers.filter((answer) => answer === 'ended')).toHaveLength(1);
    const ended = await stores.jobs.find('j-1', 3_000);
    expect(await stores.jobs.end('j-1', { state: 'cancelled', ended: ben })).toBe('over');
    expect(await stores.jobs.find('j-1', 3_000)).toEqual(ended);
  },

  'The file of a job is found byte by byte.': async ({ reopen, stores: { jobs } }) => {
    await jobs.begin(jobOf('j-1'), many);
    await jobs.begin(jobOf('j-2'), many);
    await jobs.end('j-1', done);
    await jobs.end('j-2', { state: 'done', result: null, ended: ann });
    const opened = (await reopen()).jobs;
    expect([...((await opened.findFile('j-1', 3_000)) ?? [])]).toEqual([...bytes]);
    expect([await opened.findFile('j-2', 3_000), await opened.findFile('j-3', 3_000)]).toEqual([undefined, undefined]);
  },

  'A job is forgotten with its file an hour after its end, or after its last sign of life.': async ({
    reopen,
    stores: { jobs },
  }) => {
    await jobs.begin(jobOf('j-1'), many);
    await jobs.begin(jobOf('j-2'), many);
    await jobs.end('j-1', done);
    expect([await jobs.find('j-1', 3_602_999), await jobs.find('j-1', 3_603_000)]).toMatchObject([
      { state: 'done' },
      undefined,
    ]);
    expect([await jobs.find('j-2', 3_600_999), await jobs.find('j-2', 3_601_000)]).toMatchObject([
      { kind: 'impact' },
      undefined,
    ]);
    expect(await jobs.findFile('j-1', 3_603_000)).toBeUndefined();
    await jobs.begin({ ...jobOf('j-3'), started: { by: 'ann', at: 3_603_000 } }, many);
    const opened = (await reopen()).jobs;
    expect([await opened.find('j-1', 3_000), await opened.findFile('j-1', 3_000)]).toEqual([undefined, undefined]);
  },
};
