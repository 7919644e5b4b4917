import type { Job } from '../commands/jobs.ts';
import { startJob } from '../commands/start-job.ts';
import { json, problem, type Reply } from '../http/reply.ts';
import type { Parameter, Route } from '../http/route.ts';
import { issueOf } from '../problems.ts';
import { draftingOf } from './draft-reply.ts';
import type { RouteNeeds } from './route-needs.ts';

const id: Parameter = { name: 'id', in: 'path', description: 'Id of the job.', example: 'a-job' };

/** Long work. */
export function jobRoutes(needs: RouteNeeds): readonly Route[] {
  const { around, jobs, stores } = needs;
  const jobNeeds = { around, contracts: stores.contracts, drafting: draftingOf(needs), jobs };
  const isVisible = (job: Job): boolean => stores.catalogs.listIds().includes(job.catalog);
  const show = (job: Job | undefined, name: string): Reply =>
    job && isVisible(job) ? json(jobDocument(job)) : problem([issueOf('unknown-job', `there is no job \`${name}\``)]);
  const answer = { schema: 'job.v1.schema.json' };
  return [
    {
      method: 'post',
      path: '/v1/jobs',
      summary: 'Begins long work, such as what a draft would mean to every contract',
      access: 'read',
      request: { schema: 'job-request.v1.schema.json', example: { kind: 'impact', catalog: 'conference-tv' } },
      answer,
      problems: [404, 429],
      handle: async ({ body, caller }) => {
        const started = await startJob(body, caller, jobNeeds);
        return started.ok ? json(jobDocument(started.value)) : problem(started.issues);
      },
    },
    {
      method: 'get',
      path: '/v1/jobs/{id}',
      summary: 'Shows how far a job is, and what came of it',
      access: 'read',
      parameters: [id],
      answer,
      problems: [404],
      handle: ({ path: { id: name = '' } }) => show(jobs.find(name), name),
    },
    {
      method: 'delete',
      path: '/v1/jobs/{id}',
      summary: 'Cancels a job that is running',
      access: 'read',
      parameters: [id],
      answer,
      problems: [404],
      handle: ({ path: { id: name = '' } }) => {
        const job = jobs.find(name);
        return show(job && isVisible(job) ? jobs.cancel(name) : undefined, name);
      },
    },
  ];
}

function jobDocument({ catalog, id: name, kind, progress, result, startedAt, startedBy, state }: Job): unknown {
  const started = { startedBy, startedAt: new Date(startedAt).toISOString() };
  return { id: name, kind, catalog, state, progress, ...started, ...(result !== undefined && { result }) };
}
