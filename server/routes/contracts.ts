import { changeContract, type ContractChange } from '../commands/change-contract.ts';
import { contractDocument } from '../commands/contract-document.ts';
import { createContract } from '../commands/create-contract.ts';
import { findContract } from '../commands/find-contract.ts';
import { listContracts } from '../commands/list-contracts.ts';
import { outcome, problem, json, type Reply } from '../http/reply.ts';
import { pageParameters, readPage, withCursor } from '../http/page-query.ts';
import type { Ask, Parameter, Route } from '../http/route.ts';
import { readVersion, versionTag } from '../http/version-tag.ts';
import { issueOf } from '../problems.ts';
import { contentOf, type StoredContract } from '../stores/contract-store.ts';
import type { RouteNeeds } from './route-needs.ts';
import { sampleAmendment, sampleCancellation, sampleCreation, sampleReplacement } from './samples.ts';

type ContractNeeds = Pick<RouteNeeds, 'around' | 'stores'>;

/** A contract is named by its id. */
export const contractId: Parameter = {
  name: 'id',
  in: 'path',
  description: 'Id of the contract.',
  example: 'C-1',
  issues: ['unknown-contract'],
};

const ifMatch: Parameter = {
  name: 'If-Match',
  in: 'header',
  description: '`ETag` of the version that is changed.',
  example: '"1"',
  issues: ['if-match-required'],
};

const answer = { schema: 'stored-contract.v1.schema.json' };

/** Contracts that are kept. */
export function contractRoutes(needs: ContractNeeds): readonly Route[] {
  return [...readingRoutes(needs), creation(needs), ...changes(needs)];
}

function readingRoutes({ stores }: ContractNeeds): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/v1/contracts',
      summary: 'Lists kept contracts, page by page',
      access: 'read',
      parameters: [
        ...pageParameters,
        { name: 'q', in: 'query', description: 'Words in the id, the customer or the catalog.', example: 'ACME' },
      ],
      answer: { schema: 'contracts.v1.schema.json' },
      handle: async ({ query }) => {
        const page = readPage(query, 'contracts');
        if (!page.ok) return problem(page.issues);
        const words = query['q'] === undefined ? {} : { words: query['q'] };
        return json(withCursor('contracts', await listContracts({ ...page.value, ...words }, stores.contracts)));
      },
    },
    {
      method: 'get',
      path: '/v1/contracts/{id}',
      summary: 'Shows a kept contract; `ETag` is its version',
      access: 'read',
      parameters: [contractId],
      answer,
      problems: [404],
      handle: async ({ path }) => showFound(await findContract(path['id'] ?? '', stores.contracts)),
    },
  ];
}

function creation(needs: ContractNeeds): Route {
  return {
    method: 'post',
    path: '/v1/contracts',
    summary: 'Keeps a contract, if it may be concluded',
    access: 'write',
    request: { schema: 'contract-creation.v1.schema.json', example: sampleCreation },
    answer,
    problems: [404, 409],
    handle: async ({ body, caller }) => showFound(await createContract(body, { ...needs, by: caller })),
  };
}

/** Each names the version that it changes. */
function changes(needs: ContractNeeds): readonly Route[] {
  const change = { access: 'write', parameters: [contractId, ifMatch], answer, problems: [404, 412, 428] } as const;
  const handle = (action: ContractChange['action']) => (ask: Ask) => handleChange(action, ask, needs);
  return [
    {
      ...change,
      method: 'put',
      path: '/v1/contracts/{id}',
      summary: 'Replaces a kept contract',
      request: { schema: 'contract-replacement.v1.schema.json', example: sampleReplacement },
      handle: handle('replace-contract'),
    },
    {
      ...change,
      method: 'patch',
      path: '/v1/contracts/{id}',
      summary: 'Replaces some members of a kept contract',
      request: { schema: 'contract-amendment.v1.schema.json', example: sampleAmendment },
      handle: handle('amend-contract'),
    },
    {
      ...change,
      method: 'post',
      path: '/v1/contracts/{id}/cancellation',
      summary: 'Cancels items of a kept contract, each to the end that its notice allows',
      request: { schema: 'contract-cancellation.v1.schema.json', example: sampleCancellation },
      handle: handle('cancel-contract'),
    },
  ];
}

async function handleChange(
  action: ContractChange['action'],
  { path, body, header, caller }: Ask,
  needs: ContractNeeds,
): Promise<Reply> {
  const version = readVersion(header('If-Match'));
  if (!version.ok) return problem(version.issues);
  const id = path['id'] ?? '';
  const meant = version.value === 'any' ? ((await needs.stores.contracts.find(id))?.version ?? 0) : version.value;
  const changing = await changeContract({ id, version: meant, action, body }, { ...needs, by: caller });
  switch (changing.kind) {
    case 'changed':
      return show(changing.contract);
    case 'refused':
      return problem(changing.issues);
    case 'outdated': {
      const { base, theirs, yours } = changing;
      const conflict = { base: base ? contentOf(base) : null, theirs: contractDocument(theirs), yours };
      const detail = `the contract is at version ${theirs.version} by now`;
      const headers = { ETag: versionTag(theirs.version) };
      return problem([issueOf('outdated', detail)], headers, { conflict });
    }
  }
}

function showFound(found: Awaited<ReturnType<typeof findContract>>): Reply {
  return found.ok ? show(found.value) : outcome(found);
}

function show(stored: StoredContract): Reply {
  return json(contractDocument(stored), { ETag: versionTag(stored.version) });
}
