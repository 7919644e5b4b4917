import type { Surroundings } from '../commands/surroundings.ts';
import { verifyRevision } from '../commands/verify-revision.ts';
import { json, page } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { pageLanguage } from '../pages/sign-in-words.ts';
import { verifyPage } from '../pages/verify-page.ts';

/** Whether a printed sheet still holds, for whoever holds it in their hands. */
export function verifyRoutes(around: Surroundings): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/verify/{digest}',
      summary: 'Says whether the revision of a sheet is in force, and nothing else; browsers are shown a page',
      access: 'anyone',
      parameters: [
        {
          name: 'digest',
          in: 'path',
          description: 'Digest of the revision, as the sheet prints it.',
          example: 'a'.repeat(64),
        },
        {
          name: 'lang',
          in: 'query',
          description: "Language of the page, `de` or `en`; left out, the browser's.",
          example: 'de',
        },
      ],
      answer: { schema: 'verification.v1.schema.json' },
      problems: [429],
      handle: ({ header, path: { digest = '' }, query }) => {
        const standing = verifyRevision(digest, around);
        if (!header('Accept')?.includes('text/html')) return json({ standing });
        return page(verifyPage(digest, standing, pageLanguage(query['lang'], header('Accept-Language'))));
      },
    },
  ];
}
