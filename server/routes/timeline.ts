import type { Surroundings } from '../commands/surroundings.ts';
import { tellTimeline } from '../commands/tell-timeline.ts';
import { outcome } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { sampleTimeline } from './samples.ts';

/** The days that matter in the course of a contract. */
export function timelineRoutes(around: Surroundings): readonly Route[] {
  return [
    {
      method: 'post',
      path: '/v1/timeline',
      summary: 'Tells the days that matter in the course of a contract',
      access: 'ask',
      request: { schema: 'timeline.v1.schema.json', example: sampleTimeline },
      answer: { schema: 'timeline.v1.schema.json#/$defs/timeline' },
      problems: [404],
      handle: async ({ body }) => outcome(await tellTimeline(body, around)),
    },
  ];
}
