import { findRevision, type RevisionDocument } from '../commands/find-revision.ts';
import { listCatalogs } from '../commands/list-catalogs.ts';
import type { Surroundings } from '../commands/surroundings.ts';
import { isKnownTag } from '../http/known-tag.ts';
import { empty, json, problem, type Reply } from '../http/reply.ts';
import type { Route } from '../http/route.ts';

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
      parameters: [
        { name: 'id', in: 'path', description: 'Id of the catalog.', example: 'conference-tv' },
        {
          name: 'revision',
          in: 'query',
          description: 'Number of the revision; left out, the one in force.',
          example: '1',
        },
        {
          name: 'at',
          in: 'query',
          description: 'Instant, with offset, at which it is in force; left out, now.',
          example: '2026-11-24T10:00:00+01:00',
        },
      ],
      answer: { schema: 'revision.v1.schema.json' },
      problems: [404, 422],
      handle: ({ path, query, header }) => {
        const revision = findRevision(path['id'] ?? '', query, around);
        return revision.ok ? showRevision(revision.value, header('If-None-Match')) : problem(revision.issues);
      },
    },
  ];
}

function showRevision(revision: RevisionDocument, known: string | undefined): Reply {
  const tag = `"${revision.digest}"`;
  const headers = { ETag: tag, 'Cache-Control': 'private, no-cache' };
  return isKnownTag(known, tag) ? empty(304, headers) : json(revision, headers);
}
