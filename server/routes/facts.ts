import { listFacts, recordFact, withdrawFact } from '../commands/record-fact.ts';
import { json, outcome, problem } from '../http/reply.ts';
import type { Parameter, Route } from '../http/route.ts';
import { catalogId } from './catalog-parameters.ts';
import type { RouteNeeds } from './route-needs.ts';

const fact: Parameter = {
  name: 'fact',
  in: 'path',
  description: 'Id of the fact.',
  example: 'fact-1',
  issues: ['unknown-operating-fact'],
};
const recorded = { schema: 'operating-facts.v1.schema.json#/$defs/recordedFact' };

/** What holds for old and new contracts alike, whatever was published. */
export function factRoutes(needs: Pick<RouteNeeds, 'around' | 'stores'>): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/v1/catalogs/{id}/facts',
      summary: 'Lists closures, announcements of End of Service and changes of contacts, withdrawn ones too',
      access: 'read',
      parameters: [catalogId],
      answer: { schema: 'operating-facts.v1.schema.json' },
      problems: [404],
      handle: ({ path }) => {
        const facts = listFacts(path['id'] ?? '', needs);
        return facts.ok ? json({ facts: facts.value }) : problem(facts.issues);
      },
    },
    {
      method: 'post',
      path: '/v1/catalogs/{id}/facts',
      summary: 'Records a fact, which bears on every answer from now on',
      access: 'write',
      parameters: [{ ...catalogId, issues: ['unknown-catalog', 'too-many-facts'] }],
      request: { schema: 'operating-fact.v1.schema.json', example: sampleFact },
      answer: recorded,
      problems: [404, 409],
      handle: async ({ body, caller, path }) =>
        outcome(await recordFact(path['id'] ?? '', body, { ...needs, by: caller })),
    },
    {
      method: 'delete',
      path: '/v1/catalogs/{id}/facts/{fact}',
      summary: 'Withdraws a fact, which bears on no answer from now on; it stays in the list',
      access: 'write',
      parameters: [catalogId, fact],
      answer: recorded,
      problems: [404],
      handle: async ({ caller, path }) =>
        outcome(await withdrawFact(path['id'] ?? '', path['fact'] ?? '', { ...needs, by: caller })),
    },
  ];
}

const sampleFact = {
  kind: 'closure',
  from: '2026-12-24',
  until: '2026-12-31',
  note: { de: 'Betriebsferien', en: 'Company holidays' },
};
