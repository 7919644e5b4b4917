import { userDocument } from '../commands/access-documents.ts';
import { changeUser } from '../commands/change-user.ts';
import { createUser } from '../commands/create-user.ts';
import { json, outcome } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import type { RouteNeeds } from './route-needs.ts';
import { sampleUser, sampleUserChange } from './samples.ts';

/** People who sign in. */
export function userRoutes(needs: Pick<RouteNeeds, 'around' | 'stores'>): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/v1/users',
      summary: 'Lists the users',
      access: 'admin',
      answer: { schema: 'access.v1.schema.json#/$defs/users' },
      handle: async () => json({ users: (await needs.stores.access.listUsers()).map(userDocument) }),
    },
    {
      method: 'post',
      path: '/v1/users',
      summary: 'Adds a user; the first one is an admin for all catalogs',
      access: 'admin',
      request: { schema: 'new-user.v1.schema.json', example: sampleUser },
      answer: { schema: 'access.v1.schema.json#/$defs/user' },
      problems: [409],
      handle: async ({ body, caller }) => outcome(await createUser(body, { ...needs, by: caller })),
    },
    {
      method: 'patch',
      path: '/v1/users/{id}',
      summary: 'Changes a user, who has to sign in again',
      access: 'admin',
      parameters: [
        { name: 'id', in: 'path', description: 'Id of the user.', example: 'user-1', issues: ['unknown-user'] },
      ],
      request: { schema: 'user-change.v1.schema.json', example: sampleUserChange },
      answer: { schema: 'access.v1.schema.json#/$defs/user' },
      problems: [404, 409, 412],
      handle: async ({ path, body, caller }) =>
        outcome(await changeUser(path['id'] ?? '', body, { ...needs, by: caller })),
    },
  ];
}
