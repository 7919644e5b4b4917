import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { beginningOf, endingOf, forgottenBefore, fullFor, jobAt, silentBefore, type JobRecord } from '../job-record.ts';
import type { Ending, JobStore, MostJobs, NewJob } from '../job-store.ts';
import type { Collection, Layer } from './collection.ts';
import { addFiles } from './durable-file.ts';

/** A job with the name under which the bytes of its file are kept. */
export type FiledJob = JobRecord & { readonly keptAs?: string };

/** Jobs that are one collection, with a folder of their files. */
export async function openJobs(collection: Collection<FiledJob>, folder: string): Promise<JobStore> {
  await mkdir(folder, { recursive: true });
  await removeOthers(folder, [...collection.values()]);
  return {
    begin: async (job, most) => {
      const { answer, forgotten } = await collection.change((layer) => begin(job, most, layer));
      for (const { keptAs } of forgotten) await removeFile(folder, keptAs);
      return answer;
    },
    find: async (id, now) => {
      const record = collection.get(id);
      return record && toldAt(record, now);
    },
    findFile: async (id, now) => {
      const record = collection.get(id);
      const isKept = record?.keptAs !== undefined && toldAt(record, now);
      return isKept ? readFile(path.join(folder, record.keptAs)) : undefined;
    },
    advance: (id, progress, now) =>
      collection.change((layer) => changeRunning(id, layer, (job) => ({ ...job, progress, heardAt: now })) ?? 'over'),
    end: async (id, ending) => {
      const keptAs = await keepFile(folder, ending);
      const answer = await collection.change((layer) =>
        changeRunning(id, layer, (job) => ({ ...endingOf(job, ending), ...(keptAs !== undefined && { keptAs }) })),
      );
      if (!answer) await removeFile(folder, keptAs);
      return answer ? 'ended' : 'over';
    },
  };
}

function toldAt({ keptAs: _name, ...record }: FiledJob, now: number) {
  return jobAt(record, now);
}

type Beginning = { readonly answer: 'begun' | 'full' | 'own-full'; readonly forgotten: readonly FiledJob[] };

function begin(job: NewJob, most: MostJobs, layer: Layer<FiledJob>): Beginning {
  const now = job.started.at;
  const forgotten = [...layer.values()].filter(({ heardAt }) => heardAt <= forgottenBefore(now));
  for (const { id } of forgotten) layer.delete(id);
  const running = [...layer.values()].filter((each) => each.state === 'running' && each.heardAt > silentBefore(now));
  const full = fullFor(job, running, most);
  if (full) return { answer: full, forgotten };
  layer.set(job.id, beginningOf(job));
  return { answer: 'begun', forgotten };
}

function changeRunning(id: string, layer: Layer<FiledJob>, become: (job: FiledJob) => FiledJob): 'wanted' | undefined {
  const job = layer.get(id);
  if (job?.state !== 'running') return undefined;
  layer.set(id, become(job));
  return 'wanted';
}

// Of two ends at once each has a file of its own, so that the first one's is not written over.
async function keepFile(folder: string, ending: Ending): Promise<string | undefined> {
  if (ending.state !== 'done' || !ending.file) return undefined;
  const name = randomUUID();
  await addFiles(folder, new Map([[name, ending.file.bytes]]));
  return name;
}

async function removeFile(folder: string, name: string | undefined): Promise<void> {
  if (name !== undefined) await rm(path.join(folder, name), { force: true });
}

async function removeOthers(folder: string, jobs: readonly FiledJob[]): Promise<void> {
  const kept = new Set(jobs.map(({ keptAs }) => keptAs));
  for (const name of await readdir(folder)) if (!kept.has(name)) await removeFile(folder, name);
}
