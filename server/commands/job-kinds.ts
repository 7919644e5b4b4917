import type { JobRequest, Outcome } from '../../engine/index.ts';
import type { Scope } from '../stores/access-store.ts';
import { prepareImpact } from './impact-job.ts';
import { prepareImport } from './import-job.ts';
import { prepareBundle } from '../sheets/sheet-bundle.ts';
import type { JobNeeds } from './job-needs.ts';
import type { Work } from './jobs.ts';

/** The right that each kind of long work needs. */
export const jobRights: Readonly<Record<JobRequest['kind'], Scope>> = {
  impact: 'read',
  import: 'write',
  sheets: 'read',
};

/** What is to be done for a request, by its kind. @param by id of whoever has asked for it */
export function prepareJob(request: JobRequest, by: string, needs: JobNeeds): Promise<Outcome<Work>> {
  switch (request.kind) {
    case 'impact':
      return prepareImpact(request, needs);
    case 'import':
      return prepareImport(request, { ...needs, by });
    case 'sheets':
      return Promise.resolve(prepareBundle(request, needs));
  }
}
