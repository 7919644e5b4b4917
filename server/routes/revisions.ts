import { compareRevisions } from '../commands/compare-revisions.ts';
import { listRevisions } from '../commands/list-revisions.ts';
import { publishDraft } from '../commands/publish-draft.ts';
import { json, outcome, problem } from '../http/reply.ts';
import type { Parameter, Route } from '../http/route.ts';
import { catalogId, draftTag, idOfDraft } from './catalog-parameters.ts';
import type { RouteNeeds } from './route-needs.ts';
import { baseOf, draftingOf } from './draft-reply.ts';
import { samplePublish } from './draft-samples.ts';

const id = { ...catalogId, example: 'voip-service' };
const compared = (name: string, example: string): Parameter => ({
  name,
  in: 'path',
  description: 'Number of a revision, or `draft`.',
  example,
  issues: ['no-revision', 'draft-unsound'],
});

/** What was promised over time. */
export function revisionRoutes(needs: RouteNeeds): readonly Route[] {
  const drafting = draftingOf(needs);
  return [
    {
      method: 'post',
      path: '/v1/catalogs/{id}/draft/publish',
      summary:
        'Publishes the draft, or an older revision again, as the next revision; tells everything that stands against it',
      access: 'publish',
      parameters: [{ ...idOfDraft('no-draft'), example: id.example }, draftTag],
      request: { schema: 'publish.v1.schema.json', example: samplePublish },
      answer: { schema: 'revisions.v1.schema.json#/$defs/head' },
      problems: [404, 409, 412],
      handle: async ({ body, caller, header, path }) =>
        outcome(await publishDraft(path['id'] ?? '', body, baseOf(header), caller, drafting)),
    },
    {
      method: 'get',
      path: '/v1/catalogs/{id}/revisions',
      summary: 'Lists the revisions of a catalog, oldest first',
      access: 'read',
      parameters: [id],
      answer: { schema: 'revisions.v1.schema.json' },
      problems: [404],
      handle: ({ path }) => {
        const revisions = listRevisions(path['id'] ?? '', needs.stores.catalogs);
        return revisions.ok ? json({ revisions: revisions.value }) : problem(revisions.issues);
      },
    },
    {
      method: 'get',
      path: '/v1/catalogs/{id}/revisions/{before}/diff/{after}',
      summary: 'Tells what is different in two revisions of a catalog, in its own words',
      access: 'read',
      parameters: [id, compared('before', '1'), compared('after', 'draft')],
      answer: { schema: 'difference.v1.schema.json' },
      problems: [404, 422],
      handle: async ({ path }) =>
        outcome(await compareRevisions(path['id'] ?? '', [path['before'] ?? '', path['after'] ?? ''], drafting)),
    },
  ];
}
