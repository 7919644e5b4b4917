import type { Outcome } from '../../engine/index.ts';
import { issueOf } from '../problems.ts';
import type { PageRequest } from '../stores/page.ts';
import type { Ask, Parameter } from './route.ts';

const USUAL_LIMIT = 50;
const HIGHEST_LIMIT = 200;

/** The members of a query that ask for a part of a list. */
export const pageParameters: readonly Parameter[] = [
  { name: 'cursor', in: 'query', description: '`next` of the part before; left out, the list begins.', example: '' },
  {
    name: 'limit',
    in: 'query',
    description: `At most so many, up to ${HIGHEST_LIMIT}; left out, ${USUAL_LIMIT}.`,
    example: '50',
  },
];

/** The part of a list that a query asks for. @issue bad-amount */
export function readPage({ cursor, limit }: Ask['query']): Outcome<PageRequest> {
  const most = limit === undefined ? USUAL_LIMIT : Number(limit);
  if (!/^\d{1,3}$/.test(limit ?? '1') || most < 1 || most > HIGHEST_LIMIT)
    return { ok: false, issues: [issueOf('bad-amount', `\`limit\` is a number from 1 to ${HIGHEST_LIMIT}`)] };
  return { ok: true, value: { limit: most, ...(cursor !== undefined && cursor !== '' && { cursor }) } };
}
