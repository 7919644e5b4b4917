import { keyDocument } from '../commands/access-documents.ts';
import { createKey, revokeKey } from '../commands/manage-keys.ts';
import { json, outcome } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import type { RouteNeeds } from './route-needs.ts';
import { sampleKey } from './samples.ts';

/** What services prove themselves by. */
export function keyRoutes(needs: Pick<RouteNeeds, 'around' | 'stores'>): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/v1/keys',
      summary: 'Lists the keys, revoked ones too',
      access: 'admin',
      answer: { schema: 'access.v1.schema.json#/$defs/keys' },
      handle: async () => json({ keys: (await needs.stores.access.listKeys()).map(keyDocument) }),
    },
    {
      method: 'post',
      path: '/v1/keys',
      summary: 'Makes a key, and tells its secret this once',
      access: 'admin',
      request: { schema: 'new-key.v1.schema.json', example: sampleKey },
      answer: { schema: 'access.v1.schema.json#/$defs/freshKey' },
      handle: async ({ body, caller }) => outcome(await createKey(body, { ...needs, by: caller })),
    },
    {
      method: 'delete',
      path: '/v1/keys/{id}',
      summary: 'Revokes a key for good',
      access: 'admin',
      parameters: [
        { name: 'id', in: 'path', description: 'Id of the key.', example: 'key-1', issues: ['unknown-key'] },
      ],
      answer: { schema: 'access.v1.schema.json#/$defs/key' },
      problems: [404],
      handle: async ({ path, caller }) => outcome(await revokeKey(path['id'] ?? '', { ...needs, by: caller })),
    },
  ];
}
