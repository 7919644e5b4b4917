import type { Outcome } from '../../engine/index.ts';
import { issueOf } from '../problems.ts';
import type { PageRequest } from '../stores/page.ts';
import { readCursor, writeCursor } from './page-cursor.ts';
import type { Ask, Parameter } from './route.ts';

const USUAL_LIMIT = 50;
const HIGHEST_LIMIT = 200;

/** The members of a query that ask for a part of a list. */
export const pageParameters: readonly Parameter[] = [
  {
    name: 'cursor',
    in: 'query',
    description: '`next` of the part before, as it is; left out, the list begins.',
    example: '',
    issues: ['bad-cursor'],
  },
  {
    name: 'limit',
    in: 'query',
    description: `At most so many, up to ${HIGHEST_LIMIT}; left out, ${USUAL_LIMIT}.`,
    example: '50',
    issues: ['bad-amount'],
  },
];

/**
 * The part of a list that a query asks for.
 * @param list names the list, such as `contracts` or `usage/C-1`
 * @issue bad-amount bad-cursor
 */
export function readPage(
  { cursor = '', limit = String(USUAL_LIMIT) }: Ask['query'],
  list: string,
): Outcome<PageRequest> {
  const most = /^\d{1,3}$/.test(limit) ? Number(limit) : 0;
  const place = cursor === '' ? '' : readCursor(list, cursor);
  const issues = [
    ...(most < 1 || most > HIGHEST_LIMIT
      ? [issueOf('bad-amount', `\`limit\` is a number from 1 to ${HIGHEST_LIMIT}`)]
      : []),
    ...(place === undefined ? [issueOf('bad-cursor', 'this is no `next` that this list has given')] : []),
  ];
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, value: { limit: most, ...(place !== undefined && place !== '' && { cursor: place }) } };
}

/** A part of a list, with the place where the next one begins as callers get it. */
export function withCursor<Part extends { readonly next?: string }>(list: string, part: Part): Part {
  return part.next === undefined ? part : { ...part, next: writeCursor(list, part.next) };
}
