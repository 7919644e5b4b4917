import type { ShownQuery } from '../commands/shown-revision.ts';
import type { Ask, Parameter } from '../http/route.ts';

/** What says which revision of a catalog a document shows, and in which language. */
export const documentParameters: readonly [Parameter, ...Parameter[]] = [
  {
    name: 'id',
    in: 'path',
    description: 'Id of the catalog.',
    example: 'conference-tv',
    issues: ['unknown-catalog'],
  },
  {
    name: 'lang',
    in: 'query',
    description: "One of the catalog's languages; left out, its first.",
    example: 'de',
    issues: ['unknown-language'],
  },
  {
    name: 'revision',
    in: 'query',
    description:
      'Number of the revision, or `newest`; left out, the one in force, or the first where none is yet; never beside `draft`.',
    example: '1',
    issues: ['no-revision'],
  },
  {
    name: 'draft',
    in: 'query',
    description: '`true` for the draft as it stands, which is then marked as one; left out, `false`.',
    example: 'false',
    issues: ['draft-unsound'],
  },
];

/** The revision that a request asks a document of. */
export function shownQueryOf({ path, query }: Ask): ShownQuery {
  const { draft, lang, revision } = query;
  return { catalog: path['id'] ?? '', draft, language: lang, revision };
}
