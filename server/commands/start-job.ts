import { readJobRequest, type Outcome } from '../../engine/index.ts';
import type { Scope } from '../stores/access-store.ts';
import type { Job } from '../stores/job-store.ts';
import { jobRights, prepareJob } from './job-kinds.ts';
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
  const { kind } = request.value;
  const right = jobRights[kind];
  if (!starter.rights.includes(right)) return refused('forbidden', `this needs the right \`${right}\``);
  const work = await prepareJob(request.value, starter.id, needs);
  if (!work.ok) return work;
  const about = 'catalog' in request.value ? { kind, catalog: request.value.catalog } : { kind };
  const job = await needs.jobs.start(about, starter.id, work.value);
  return job ? { ok: true, value: job } : refused('too-many-requests', 'four jobs are running already');
}
