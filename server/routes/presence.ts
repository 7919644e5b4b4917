import { givePresence } from '../commands/give-presence.ts';
import { json, problem } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import type { Presence } from '../stores/presence-store.ts';
import { catalogId } from './catalog-parameters.ts';
import { draftingOf } from './draft-reply.ts';
import type { RouteNeeds } from './route-needs.ts';

/** Who is at a draft. */
export function presenceRoutes(needs: RouteNeeds): readonly Route[] {
  const drafting = draftingOf(needs);
  return [
    {
      method: 'post',
      path: '/v1/catalogs/{id}/draft/presence',
      summary: 'Tells that you are at the draft for half a minute more, and answers with who else is',
      access: 'write',
      parameters: [catalogId],
      request: { schema: 'presence.v1.schema.json', example: { place: '/catalog/offerings/0' } },
      answer: { schema: 'presences.v1.schema.json' },
      problems: [404],
      handle: async ({ body, caller, path }) => {
        const others = await givePresence(path['id'] ?? '', body, caller, drafting, needs.stores);
        return others.ok ? json({ others: others.value.map(presenceDocument) }) : problem(others.issues);
      },
    },
  ];
}

function presenceDocument({ name, place, since }: Presence): unknown {
  return { name, ...(place !== undefined && { place }), since: new Date(since).toISOString() };
}
