import { randomUUID } from 'node:crypto';
import type { Ending, FileHead, Job, JobStore, NewJob, Progress } from '../stores/job-store.ts';
import { openPlaces } from './places.ts';

/** What came of a job: something to be told as JSON, and a file where there is one. */
export type JobYield = { readonly result: unknown; readonly file?: FileHead & { readonly bytes: Uint8Array } };

/** What is to be done; it says how far it is and ends early when it is no longer wanted. */
export type Work = (report: (progress: Progress) => void, isWanted: () => boolean) => Promise<JobYield>;

export type Starting = { readonly kind: 'started'; readonly job: Job } | { readonly kind: 'full' | 'own-full' };

/** The jobs that every process knows; this one does those that were begun here. */
export type Jobs = {
  /** Begins work, or says whose share of places is taken: everybody's, or that of whoever asks. */
  readonly start: (about: Omit<NewJob, 'id' | 'started'>, by: string, work: Work) => Promise<Starting>;
  readonly find: (id: string) => Promise<Job | undefined>;
  readonly findFile: (id: string) => Promise<Uint8Array | undefined>;
  readonly cancel: (id: string, by: string) => Promise<Job | undefined>;
};

/** Jobs that may stand at once: nobody takes the places of others, and all of them together are bounded, too. */
const MOST = { ofAll: 40, ofOne: 2 } as const;
/** Jobs that a process works at; others wait in their order. */
const AT_WORK = 4;
const MOST_RESULT_BYTES = 1_048_576;
const MOST_FILE_BYTES = 67_108_864;
const SIGN_OF_LIFE_MS = 1_000;

/** The jobs in a store. */
export function openJobs(store: JobStore, now: () => number): Jobs {
  const inPlace = openPlaces(AT_WORK);
  const find: Jobs['find'] = (id) => store.find(id, now());
  return {
    start: async (about, by, work) => {
      const job: NewJob = { id: randomUUID(), ...about, started: { by, at: now() } };
      const begun = await store.begin(job, MOST);
      if (begun !== 'begun') return { kind: begun };
      void carryOut(job, (report, isWanted) => inPlace(() => work(report, isWanted)), store, now);
      const started = await find(job.id);
      return started ? { kind: 'started', job: started } : { kind: 'full' };
    },
    find,
    findFile: (id) => store.findFile(id, now()),
    cancel: async (id, by) => {
      await store.end(id, { state: 'cancelled', ended: { by, at: now() } });
      return find(id);
    },
  };
}

/** Does the work, with a sign of life each second. What cannot be kept is told as interrupted later on. */
async function carryOut({ id, started }: NewJob, work: Work, store: JobStore, now: () => number): Promise<void> {
  let progress: Progress = { done: 0, total: 0 };
  let isWanted = true;
  const giveSign = async (): Promise<void> => {
    isWanted = (await store.advance(id, progress, now())) === 'wanted';
  };
  const signs = setInterval(() => void giveSign().catch(() => undefined), SIGN_OF_LIFE_MS).unref();
  const report = (reached: Progress): void => void (progress = reached);
  const ending = await work(report, () => isWanted).then(endingOf, () => failed('it could not be carried out'));
  clearInterval(signs);
  try {
    await giveSign();
    await store.end(id, { ...ending, ended: { by: started.by, at: now() } });
  } catch {
    // silent from now on
  }
}

/** How a job ends that has come to something; more than is kept is a failure. */
function endingOf({ file, result }: JobYield): Unsigned {
  if (Buffer.byteLength(JSON.stringify(result) ?? '') > MOST_RESULT_BYTES) return failed('its result is above 1 MiB');
  if (file && file.bytes.length > MOST_FILE_BYTES) return failed('its file is above 64 MiB');
  return { state: 'done', result, ...(file && { file }) };
}

function failed(because: string): Unsigned {
  return { state: 'failed', because };
}

type Unsigned = Ending extends infer Each ? (Each extends unknown ? Omit<Each, 'ended'> : never) : never;
