import { tellTimeline, writeCalendarFile } from '../commands/tell-timeline.ts';
import { document, outcome, problem } from '../http/reply.ts';
import type { Ask, Parameter, Route } from '../http/route.ts';
import type { RouteNeeds } from './route-needs.ts';
import { contractId } from './contracts.ts';

const period: readonly Parameter[] = [
  {
    name: 'asKnownAt',
    in: 'query',
    description: 'As it was known at this instant; left out, now.',
    example: '2026-11-23T10:00:00+01:00',
  },
  { name: 'from', in: 'query', description: 'First day; left out, the first of the contract.', example: '2026-01-01' },
  { name: 'until', in: 'query', description: 'Last day; left out, ten years later.', example: '2030-12-31' },
  { name: 'lang', in: 'query', description: 'Language of the texts.', example: 'en' },
];

/** The days that matter in the course of a kept contract. */
export function contractTimelineRoutes({ around }: Pick<RouteNeeds, 'around'>): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/v1/contracts/{id}/timeline',
      summary: 'Tells the days that matter in the course of a kept contract',
      access: 'read',
      parameters: [contractId, ...period],
      answer: { schema: 'timeline.v1.schema.json#/$defs/timeline' },
      problems: [404],
      handle: async (ask) => outcome(await tellTimeline(requestOf(ask), around)),
    },
    {
      method: 'get',
      path: '/v1/contracts/{id}/timeline.ics',
      summary: 'Tells the same days as a calendar file',
      access: 'read',
      parameters: [contractId, ...period],
      answer: { media: 'text/calendar' },
      problems: [404],
      handle: async (ask) => {
        const file = await writeCalendarFile(requestOf(ask), around);
        return file.ok ? document(file.value, 'text/calendar; charset=utf-8', {}) : problem(file.issues);
      },
    },
  ];
}

function requestOf({ path, query }: Ask): { readonly contract: string } {
  return { ...query, contract: path['id'] ?? '' };
}
