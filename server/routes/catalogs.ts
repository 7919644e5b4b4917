import { findRevision, type RevisionDocument } from '../commands/find-revision.ts';
import { listCatalogs } from '../commands/list-catalogs.ts';
import type { Surroundings } from '../commands/surroundings.ts';
import { json, problem, tagged, type Reply } from '../http/reply.ts';
import type { Parameter, Route } from '../http/route.ts';
import { issueOfParameter } from '../problems.ts';

const parameters: readonly Parameter[] = [
  {
    name: 'id',
    in: 'path',
    description: 'Id of the catalog.',
    example: 'conference-tv',
    issues: ['unknown-catalog'],
  },
  {
    name: 'revision',
    in: 'query',
    description:
      'Number of the revision, or `newest`; left out, the one in force, or the first where none is in force yet.',
    example: '1',
    issues: ['no-revision'],
  },
  {
    name: 'at',
    in: 'query',
    description: 'Instant, with offset, at which it is in force; never beside `revision`.',
    example: '2026-11-24T10:00:00+01:00',
    issues: ['bad-instant', 'no-revision'],
  },
];

/** Published catalogs. */
export function catalogRoutes(around: Surroundings): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/v1/catalogs',
      summary: 'Lists the published catalogs',
      access: 'read',
      answer: { schema: 'catalogs.v1.schema.json' },
      handle: () => json({ catalogs: listCatalogs(around) }),
    },
    {
      method: 'get',
      path: '/v1/catalogs/{id}',
      summary: 'Shows a revision of a catalog whole; `ETag` is its digest',
      access: 'read',
      parameters,
      answer: { schema: 'revision.v1.schema.json' },
      problems: [404, 422],
      handle: ({ path, query }) => {
        if (query['revision'] !== undefined && query['at'] !== undefined) return problem([twoRevisions]);
        const revision = findRevision(path['id'] ?? '', query, around);
        return revision.ok ? showRevision(revision.value) : problem(revision.issues);
      },
    },
  ];
}

const twoRevisions = issueOfParameter('bad-shape', 'either `revision` or `at` says which revision is meant', 'at');

function showRevision(revision: RevisionDocument): Reply {
  return json(revision, tagged(`"${revision.digest}"`));
}
