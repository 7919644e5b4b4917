import { json, problem } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { issueOf } from '../problems.ts';

/** Whether the process lives, and whether it takes requests. */
export function healthRoutes(isReady: () => Promise<boolean>): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/healthz',
      summary: 'Says that the process lives',
      access: 'anyone',
      answer: { schema: 'health.v1.schema.json' },
      handle: () => json({ status: 'alive' }),
    },
    {
      method: 'get',
      path: '/readyz',
      summary: 'Says whether requests are taken',
      access: 'anyone',
      answer: { schema: 'health.v1.schema.json' },
      problems: [503],
      handle: async () =>
        (await isReady())
          ? json({ status: 'ready' })
          : problem([issueOf('unavailable', 'the server is about to end, or cannot reach what is kept')], {
              'Retry-After': '5',
            }),
    },
  ];
}
