import type { PersonOf } from '../access/persons.ts';
import { startJob } from '../commands/start-job.ts';
import { document, json, problem, type Reply } from '../http/reply.ts';
import type { Parameter, Route } from '../http/route.ts';
import { issueOf } from '../problems.ts';
import type { Scope } from '../stores/access-store.ts';
import type { Job } from '../stores/job-store.ts';
import { draftingOf } from './draft-reply.ts';
import type { RouteNeeds } from './route-needs.ts';

const id: Parameter = {
  name: 'id',
  in: 'path',
  description: 'Id of the job.',
  example: 'a-job',
  issues: ['unknown-job'],
};

/** Long work. */
export function jobRoutes(needs: RouteNeeds): readonly Route[] {
  const { around, jobs, pdf, publicUrl, stores } = needs;
  const jobNeeds = { around, stores, drafting: draftingOf(needs), jobs, pdf, publicUrl };
  const findVisible = async (name: string, caller: string): Promise<Job | undefined> => {
    const job = await jobs.find(name);
    return job && isVisible(job, caller, stores.catalogs.listIds()) ? job : undefined;
  };
  const answer = { schema: 'job.v1.schema.json' };
  return [
    {
      method: 'post',
      path: '/v1/jobs',
      summary: 'Begins long work, such as what a draft would mean to every contract',
      access: 'read',
      request: { schema: 'job-request.v1.schema.json', example: { kind: 'impact', catalog: 'conference-tv' } },
      answer,
      problems: [404, 429, 503],
      handle: async ({ body, caller, rights }) => {
        const started = await startJob(body, { id: caller, rights }, jobNeeds);
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
      handle: async ({ caller, path: { id: name = '' } }) => show(await findVisible(name, caller), name),
    },
    {
      method: 'get',
      path: '/v1/jobs/{id}/file',
      summary: 'Answers with the file that came of a job',
      access: 'read',
      parameters: [id],
      answer: { media: 'application/octet-stream' },
      problems: [404],
      handle: async ({ caller, path: { id: name = '' } }) => {
        const { file } = (await findVisible(name, caller)) ?? {};
        const bytes = file && (await jobs.findFile(name));
        if (!bytes) return problem([issueOf('unknown-job', `there is no job \`${name}\` with a file`)]);
        return document(bytes, file.media, attached(file.name));
      },
    },
    {
      method: 'delete',
      path: '/v1/jobs/{id}',
      summary:
        'Cancels a job that is running: one of the caller, or of a catalog that the caller may publish or look after',
      access: 'read',
      parameters: [id],
      answer,
      problems: [404],
      handle: async ({ caller, path: { id: name = '' }, rights }) => {
        const job = await findVisible(name, caller);
        if (job && !(await mayCancel(job, caller, rights, needs.personOf)))
          return problem([
            issueOf('forbidden', 'this needs the right `publish` or `admin`: somebody else has begun the job'),
          ]);
        return show(job && (await jobs.cancel(name, caller)), name);
      },
    },
  ];
}

/** A job about a catalog is shown to whoever may read that, any other to whoever has begun it. */
function isVisible({ catalog, started }: Job, caller: string, catalogs: readonly string[]): boolean {
  return catalog === undefined ? started.by === caller : catalogs.includes(catalog);
}

/** Whether a job that is visible may be ended by somebody: whose it is, or who has a say in the catalog. */
async function mayCancel(job: Job, caller: string, rights: readonly Scope[], personOf: PersonOf): Promise<boolean> {
  return rights.includes('publish') || rights.includes('admin') || job.person === (await personOf(caller));
}

function show(job: Job | undefined, name: string): Reply {
  return job ? json(jobDocument(job)) : problem([issueOf('unknown-job', `there is no job \`${name}\``)]);
}

/** @example attached('a.zip') → { 'Content-Disposition': 'attachment; filename="a.zip"' } */
function attached(name: string): Readonly<Record<string, string>> {
  return { 'Content-Disposition': `attachment; filename="${name.replaceAll(/[^\w.-]/g, '_')}"` };
}

function jobDocument({ ended, person: _share, started, ...job }: Job): unknown {
  const { state } = job;
  return {
    ...job,
    startedBy: started.by,
    startedAt: new Date(started.at).toISOString(),
    ...(ended && { endedBy: ended.by, endedAt: new Date(ended.at).toISOString() }),
    ...(state === 'interrupted' && { because: 'the process that did it has ended before; begin it once more' }),
  };
}
