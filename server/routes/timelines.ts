import { tellTimelines, writeCollectedCalendar } from '../commands/tell-timelines.ts';
import { pageParameters, readPage, withCursor } from '../http/page-query.ts';
import { document, json, problem } from '../http/reply.ts';
import type { Parameter, Route } from '../http/route.ts';
import type { RouteNeeds } from './route-needs.ts';

const period: readonly Parameter[] = [
  { name: 'from', in: 'query', description: 'First day; left out, today in UTC.', example: '2026-11-01' },
  { name: 'until', in: 'query', description: 'Last day; left out, 90 days later.', example: '2027-01-31' },
  { name: 'lang', in: 'query', description: 'Language of the texts.', example: 'en' },
];

/** The days that matter in the course of all kept contracts. */
export function timelinesRoutes({ around, stores }: Pick<RouteNeeds, 'around' | 'stores'>): readonly Route[] {
  const needs = { around, contracts: stores.contracts };
  return [
    {
      method: 'get',
      path: '/v1/timelines',
      summary: 'Tells the days that matter in the course of kept contracts, page by page',
      access: 'read',
      parameters: [...period, ...pageParameters],
      answer: { schema: 'timelines.v1.schema.json' },
      handle: async ({ query: { cursor, limit, ...asked } }) => {
        const page = readPage({ ...(cursor !== undefined && { cursor }), ...(limit !== undefined && { limit }) }, LIST);
        if (!page.ok) return problem(page.issues);
        const told = await tellTimelines(asked, page.value, needs);
        return told.ok ? json(withCursor(LIST, told.value)) : problem(told.issues);
      },
    },
    {
      method: 'get',
      path: '/v1/timelines.ics',
      summary: 'Tells the same days of all kept contracts as one calendar file',
      access: 'read',
      parameters: period,
      answer: { media: 'text/calendar' },
      handle: async ({ query }) => {
        const file = await writeCollectedCalendar(query, needs);
        return file.ok ? document(file.value, 'text/calendar; charset=utf-8', {}) : problem(file.issues);
      },
    },
  ];
}

const LIST = 'timelines';
