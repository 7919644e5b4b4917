import { json } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import type { RouteNeeds } from './route-needs.ts';

/** What every draft is read with, for those who review it where it is written. */
export function readingRoutes({ reading }: Pick<RouteNeeds, 'reading'>): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/v1/reading',
      summary: 'Shows what every draft is read with: the rules that all catalogs have, and the lists of holidays',
      access: 'read',
      answer: { schema: 'reading.v1.schema.json' },
      handle: () => json(reading),
    },
  ];
}
