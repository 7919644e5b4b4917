import type { Ending, Job, MostJobs, NewJob } from './job-store.ts';

/** A job as it is kept, with its latest sign of life in epoch milliseconds. */
export type JobRecord = Job & { readonly heardAt: number };

const SILENCE_MS = 10_000;
const KEPT_MS = 3_600_000;

export function beginningOf(job: NewJob): JobRecord {
  return { ...job, state: 'running', progress: { done: 0, total: 0 }, heardAt: job.started.at };
}

/** Whether a job finds no place among those that run: because there are too many, or too many of the same person. */
export function fullFor(
  { person }: NewJob,
  running: readonly Pick<JobRecord, 'person'>[],
  most: MostJobs,
): 'full' | 'own-full' | undefined {
  if (running.filter((each) => each.person === person).length >= most.ofOne) return 'own-full';
  return running.length >= most.ofAll ? 'full' : undefined;
}

/** The job as it is told at an instant; undefined where it is forgotten. */
export function jobAt({ heardAt, ...job }: JobRecord, now: number): Job | undefined {
  if (heardAt <= forgottenBefore(now)) return undefined;
  return job.state === 'running' && heardAt <= silentBefore(now) ? { ...job, state: 'interrupted' } : job;
}

/** The job with its end; bytes of a file are kept elsewhere. */
export function endingOf(record: JobRecord, { ended, ...ending }: Ending): JobRecord {
  const over = { ...record, ended, heardAt: ended.at };
  if (ending.state !== 'done') return { ...over, ...ending };
  const { file, result, state } = ending;
  return { ...over, state, result, ...(file && { file: { name: file.name, media: file.media } }) };
}

/** A running job whose last sign of life is not after this instant is interrupted. */
export function silentBefore(now: number): number {
  return now - SILENCE_MS;
}

/** A job whose end or last sign of life is not after this instant is forgotten. */
export function forgottenBefore(now: number): number {
  return now - KEPT_MS;
}
