import type { Outcome } from '../../engine/index.ts';
import type { NameOf } from '../access/persons.ts';
import { compareRevisions } from '../commands/compare-revisions.ts';
import { listRevisions, type RevisionHead } from '../commands/list-revisions.ts';
import { publishDraft } from '../commands/publish-draft.ts';
import { json, outcome, problem, type Reply } from '../http/reply.ts';
import type { Parameter, Route } from '../http/route.ts';
import { catalogId, draftTag, idOfDraft } from './catalog-parameters.ts';
import type { RouteNeeds } from './route-needs.ts';
import { baseAsked, draftingOf } from './draft-reply.ts';
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
      handle: async (ask) => {
        const { body, caller, path } = ask;
        return headReply(
          await publishDraft(path['id'] ?? '', body, await baseAsked(ask, drafting), caller, drafting),
          await needs.names(),
        );
      },
    },
    {
      method: 'get',
      path: '/v1/catalogs/{id}/revisions',
      summary: 'Lists the revisions of a catalog, oldest first',
      access: 'read',
      parameters: [id],
      answer: { schema: 'revisions.v1.schema.json' },
      problems: [404],
      handle: async ({ path }) => {
        const revisions = listRevisions(path['id'] ?? '', needs.stores.catalogs);
        const names = await needs.names();
        return revisions.ok
          ? json({ revisions: revisions.value.map((head) => withName(head, names)) })
          : problem(revisions.issues);
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

function headReply(head: Outcome<RevisionHead>, names: NameOf): Reply {
  return head.ok ? json(withName(head.value, names)) : problem(head.issues);
}

/** The revision with the name of who published it. */
function withName(head: RevisionHead, names: NameOf): RevisionHead & { readonly publisherName?: string } {
  const publisherName = names(head.publishedBy);
  return { ...head, ...(publisherName !== undefined && { publisherName }) };
}
