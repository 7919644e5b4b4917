import { randomUUID } from 'node:crypto';

/** How far a job is. */
export type Progress = { readonly done: number; readonly total: number };

/** Long work, how far it is, and what came of it. */
export type Job = {
  readonly id: string;
  readonly kind: 'impact';
  readonly catalog: string;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
  readonly progress: Progress;
  readonly startedBy: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly endedAt?: number;
  readonly result?: unknown;
};

/** What is to be done; it says how far it is and ends early when it is no longer wanted. */
export type Work = (report: (progress: Progress) => void, isWanted: () => boolean) => Promise<unknown>;

/** The jobs of this process: those that run, and those that have ended within an hour. */
export type Jobs = {
  readonly start: (about: Pick<Job, 'kind' | 'catalog' | 'startedBy'>, work: Work) => Job | undefined;
  readonly find: (id: string) => Job | undefined;
  readonly cancel: (id: string) => Job | undefined;
};

const MOST_RUNNING = 4;
const KEPT_MS = 3_600_000;

/** No jobs at first; one more than four at once is not started. */
export function openJobs(now: () => number): Jobs {
  const jobs = new Map<string, Job>();
  const change = (id: string, changes: Partial<Job>): void => {
    const job = jobs.get(id);
    if (job?.state === 'running') jobs.set(id, { ...job, ...changes });
  };
  const start: Jobs['start'] = (about, work) => {
    forgetOld(jobs, now());
    if ([...jobs.values()].filter(({ state }) => state === 'running').length >= MOST_RUNNING) return undefined;
    const id = randomUUID();
    const job: Job = { id, ...about, state: 'running', progress: { done: 0, total: 0 }, startedAt: now() };
    jobs.set(id, job);
    const isWanted = (): boolean => jobs.get(id)?.state === 'running';
    work((progress) => {
      change(id, { progress });
    }, isWanted).then(
      (result) => {
        change(id, { state: 'done', result, endedAt: now() });
      },
      () => {
        change(id, { state: 'failed', endedAt: now() });
      },
    );
    return job;
  };
  return {
    start,
    find: (id) => jobs.get(id),
    cancel: (id) => {
      change(id, { state: 'cancelled', endedAt: now() });
      return jobs.get(id);
    },
  };
}

function forgetOld(jobs: Map<string, Job>, now: number): void {
  for (const [id, { endedAt }] of jobs) if (endedAt !== undefined && endedAt < now - KEPT_MS) jobs.delete(id);
}
