import { json } from '../http/reply.ts';
import type { Ask, Route } from '../http/route.ts';
import type { RouteNeeds } from './route-needs.ts';

/** Who is signed in. */
export function sessionRoutes({ stores }: Pick<RouteNeeds, 'stores'>): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/v1/session',
      summary: 'Tells in whose name a call is made, and what may be done in it',
      access: 'caller',
      answer: { schema: 'session.v1.schema.json' },
      handle: async ({ caller, rights }: Ask) => {
        const user = await stores.access.findUser(caller);
        return json({ id: caller, ...(user && { name: user.name, role: user.role }), rights });
      },
    },
  ];
}
