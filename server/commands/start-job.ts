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
 * @issue bad-shape, forbidden without the kind's right, those of the kind, too-many-requests where two jobs of the same person stand already, and unavailable where too many of all do
 */
export async function startJob(body: unknown, starter: Starter, needs: JobNeeds): Promise<Outcome<Job>> {
  const request = readJobRequest(body);
  if (!request.ok) return request;
  const { kind } = request.value;
  const right = jobRights[kind];
  if (!starter.rights.includes(right)) return refused('forbidden', `this needs the right \`${right}\``);
  const work = await prepareJob(request.value, starter.id, needs);
  if (!work.ok) return work;
  const person = await needs.drafting.personOf(starter.id);
  const about = { kind, person, ...('catalog' in request.value && { catalog: request.value.catalog }) };
  const starting = await needs.jobs.start(about, starter.id, work.value);
  switch (starting.kind) {
    case 'started':
      return { ok: true, value: starting.job };
    case 'own-full':
      return refused('too-many-requests', 'two jobs of yours are running or waiting already');
    case 'full':
      return refused('unavailable', 'more jobs are waiting than can be done; try again in a moment');
  }
}
