import type { NameOf } from '../access/persons.ts';
import { eraseCustomer } from '../commands/erase-customer.ts';
import { readAudit, verifyAudit, type AuditDocument } from '../commands/read-audit.ts';
import { pageParameters, readPage, withCursor } from '../http/page-query.ts';
import { json, outcome, problem } from '../http/reply.ts';
import type { Ask, Route } from '../http/route.ts';
import type { RouteNeeds } from './route-needs.ts';

type AuditNeeds = Pick<RouteNeeds, 'around' | 'stores' | 'names'>;

/** Who did what, when and why; and the end of what is known about a customer. */
export function auditRoutes(needs: AuditNeeds): readonly Route[] {
  const { audit } = needs.stores;
  const id = (what: string, example: string) =>
    ({ name: 'id', in: 'path', description: `Id of the ${what}.`, example }) as const;
  const list = { method: 'get', access: 'admin', answer: { schema: 'audit.v1.schema.json#/$defs/list' } } as const;
  return [
    {
      ...list,
      path: '/v1/audit',
      summary: 'Says of each chain of the audit whether it is whole',
      answer: { schema: 'audit.v1.schema.json' },
      handle: async () => json({ chains: await verifyAudit(audit) }),
    },
    {
      ...list,
      path: '/v1/audit/access',
      summary: 'Tells who gave which rights to whom',
      parameters: pageParameters,
      handle: (ask) => showChain('access', ask, needs),
    },
    {
      ...list,
      path: '/v1/audit/contracts/{id}',
      summary: 'Tells who wrote a contract, with what was there before and after',
      parameters: [id('contract', 'C-1'), ...pageParameters],
      handle: (ask) => showChain(`contract/${ask.path['id'] ?? ''}`, ask, needs),
    },
    {
      ...list,
      path: '/v1/audit/catalogs/{id}',
      summary: 'Tells who published what of a catalog',
      parameters: [id('catalog', 'conference-tv'), ...pageParameters],
      handle: (ask) => showChain(`catalog/${ask.path['id'] ?? ''}`, ask, needs),
    },
    {
      method: 'delete',
      path: '/v1/customers/{name}/data',
      summary: 'Erases all contracts of a customer, with usage and audit; the chains stay whole',
      access: 'admin',
      parameters: [
        {
          name: 'name',
          in: 'path',
          description: 'Name of the customer.',
          example: 'ACME GmbH',
          issues: ['unknown-customer'],
        },
      ],
      answer: { schema: 'audit.v1.schema.json#/$defs/erasure' },
      problems: [404],
      handle: async ({ path, caller }) => outcome(await eraseCustomer(path['name'] ?? '', { ...needs, by: caller })),
    },
  ];
}

async function showChain(chain: string, { query }: Ask, { names, stores }: AuditNeeds) {
  const list = `audit/${chain}`;
  const page = readPage(query, list);
  if (!page.ok) return problem(page.issues);
  const [found, nameOf] = await Promise.all([readAudit(chain, page.value, stores.audit), names()]);
  return json(withCursor(list, { ...found, entries: found.entries.map((entry) => withName(entry, nameOf)) }));
}

function withName(entry: AuditDocument, nameOf: NameOf): AuditDocument & { readonly name?: string } {
  const name = nameOf(entry.by);
  return name === undefined ? entry : { ...entry, name };
}
