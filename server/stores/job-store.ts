import type { Authored } from './authored.ts';

/**
 * Where jobs are kept: long work, how far it is, and what came of it.
 *
 * A job is found by its id as it was last told, by every process.
 * No more jobs run at once than may, of all and of one person.
 * A sign of life tells how far a job is, and hears whether it is still wanted.
 * A running job without a sign of life for ten seconds is interrupted, and no longer counts among those that run.
 * A job ends once, and the first end stays.
 * The file of a job is found byte by byte.
 * A job is forgotten with its file an hour after its end, or after its last sign of life.
 */
export type JobStore = {
  readonly begin: (job: NewJob, most: MostJobs) => Promise<'begun' | 'full' | 'own-full'>;
  /** @param now epoch milliseconds */
  readonly find: (id: string, now: number) => Promise<Job | undefined>;
  readonly findFile: (id: string, now: number) => Promise<Uint8Array | undefined>;
  /** @param now epoch milliseconds */
  readonly advance: (id: string, progress: Progress, now: number) => Promise<'wanted' | 'over'>;
  readonly end: (id: string, ending: Ending) => Promise<'ended' | 'over'>;
};

/** Jobs that may run at once: of everybody together, and of one person. */
export type MostJobs = { readonly ofAll: number; readonly ofOne: number };

/** How far a job is. */
export type Progress = { readonly done: number; readonly total: number };

/** Work that is about to begin. */
export type NewJob = {
  readonly id: string;
  /** Such as `impact`. */
  readonly kind: string;
  /** What it is about; left out, it is of nobody but who has begun it. */
  readonly catalog?: string;
  readonly started: Authored;
  /** Id of the person whose work it is: whoever has begun it, or has made the key that did. */
  readonly person: string;
};

/** Long work, how far it is, and what came of it. */
export type Job = NewJob & {
  readonly state: 'running' | 'interrupted' | Ending['state'];
  readonly progress: Progress;
  /** Who ended it, and when: whoever began it, unless it was cancelled. */
  readonly ended?: Authored;
  readonly result?: unknown;
  readonly file?: FileHead;
  /** Why it has failed. */
  readonly because?: string;
};

/** What a file is called, and what it is. */
export type FileHead = { readonly name: string; readonly media: string };

/** How a job ends. */
export type Ending = { readonly ended: Authored } & (
  | { readonly state: 'done'; readonly result: unknown; readonly file?: FileHead & { readonly bytes: Uint8Array } }
  | { readonly state: 'failed'; readonly because: string }
  | { readonly state: 'cancelled' }
);
