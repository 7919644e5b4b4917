import type { JobRequest, Outcome } from '../../engine/index.ts';
import type { Scope } from '../stores/access-store.ts';
import { prepareImpact } from './impact-job.ts';
import type { JobNeeds } from './job-needs.ts';
import type { Work } from './jobs.ts';

/** A kind of long work: who may begin it, and what is to be done for a request. */
type JobKind = {
  readonly right: Scope;
  readonly prepare: (request: JobRequest, needs: JobNeeds) => Promise<Outcome<Work>>;
};

/** Every kind of long work that can be asked for. */
export const jobKinds: Readonly<Record<JobRequest['kind'], JobKind>> = {
  impact: { right: 'read', prepare: prepareImpact },
};
