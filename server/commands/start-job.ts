import { readJobRequest, type Outcome } from '../../engine/index.ts';
import type { Scope } from '../stores/access-store.ts';
import type { Job } from '../stores/job-store.ts';
import { jobKinds } from './job-kinds.ts';
import type { JobNeeds } from './job-needs.ts';
import { refused } from './writer.ts';

/** Who begins long work, and with which rights. */
export type Starter = { readonly id: string; readonly rights: readonly Scope[] };

/**
 * Begins long work.
 * @issue bad-shape, forbidden without the kind's right, those of the kind, and too-many-requests where four jobs run already
 */
export async function startJob(body: unknown, starter: Starter, needs: JobNeeds): Promise<Outcome<Job>> {
  const request = readJobRequest(body);
  if (!request.ok) return request;
  const { catalog, kind } = request.value;
  const { prepare, right } = jobKinds[kind];
  if (!starter.rights.includes(right)) return refused('forbidden', `this needs the right \`${right}\``);
  const work = await prepare(request.value, needs);
  if (!work.ok) return work;
  const job = await needs.jobs.start({ kind, catalog }, starter.id, work.value);
  return job ? { ok: true, value: job } : refused('too-many-requests', 'four jobs are running already');
}
