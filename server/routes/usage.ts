import { debitUsage, type UsageReport } from '../commands/debit-usage.ts';
import { listUsage } from '../commands/list-usage.ts';
import { reverseUsage } from '../commands/reverse-usage.ts';
import { idempotencyKeyParameter, readIdempotencyKey } from '../http/idempotency-key.ts';
import { pageParameters, readPage, withCursor } from '../http/page-query.ts';
import { json, outcome, problem, type Reply } from '../http/reply.ts';
import type { Ask, Route } from '../http/route.ts';
import type { RouteNeeds } from './route-needs.ts';
import { contractId } from './contracts.ts';
import { sampleDebit, sampleReversal } from './samples.ts';

/** The use of metered features. */
export function usageRoutes(needs: Pick<RouteNeeds, 'around' | 'stores'>): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/v1/contracts/{id}/usage',
      summary: 'Lists what was used of a contract and taken back, page by page',
      access: 'read',
      parameters: [contractId, ...pageParameters],
      answer: { schema: 'usage.v1.schema.json#/$defs/list' },
      problems: [404],
      handle: (ask) => showUsage(ask, needs),
    },
    {
      method: 'post',
      path: '/v1/contracts/{id}/usage',
      summary: 'Debits a use once, and tells the allowance after it',
      access: 'write',
      parameters: [contractId, idempotencyKeyParameter],
      request: { schema: 'usage-debit.v1.schema.json', example: sampleDebit },
      answer: { schema: 'usage.v1.schema.json#/$defs/receipt' },
      problems: [404, 409, 412],
      handle: (ask) =>
        withReport(ask, async (report) => outcome(await debitUsage(report, { ...needs, by: ask.caller }))),
    },
    {
      method: 'post',
      path: '/v1/contracts/{id}/usage/{key}/reversal',
      summary: 'Takes a use back, once',
      access: 'write',
      parameters: [
        contractId,
        {
          name: 'key',
          in: 'path',
          description: '`Idempotency-Key` of the use.',
          example: 'call-1',
          issues: ['unknown-usage', 'already-reversed'],
        },
        idempotencyKeyParameter,
      ],
      request: { schema: 'usage-reversal.v1.schema.json', example: sampleReversal },
      answer: { schema: 'usage.v1.schema.json' },
      problems: [404, 409],
      handle: (ask) =>
        withReport(ask, async (report) =>
          outcome(await reverseUsage(report, ask.path['key'] ?? '', { ...needs, by: ask.caller })),
        ),
    },
  ];
}

async function showUsage({ path: { id = '' }, query }: Ask, { stores }: Pick<RouteNeeds, 'stores'>): Promise<Reply> {
  const list = `usage/${id}`;
  const page = readPage(query, list);
  if (!page.ok) return problem(page.issues);
  const used = await listUsage(id, page.value, stores);
  return used.ok ? json(withCursor(list, used.value)) : problem(used.issues);
}

async function withReport(
  { path, body, header }: Ask,
  handle: (report: UsageReport) => Promise<Reply>,
): Promise<Reply> {
  const key = readIdempotencyKey(header('Idempotency-Key'));
  return key.ok ? handle({ contract: path['id'] ?? '', key: key.value, body }) : problem(key.issues);
}
