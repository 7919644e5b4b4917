import { checkQuestion } from '../commands/check-question.ts';
import type { Surroundings } from '../commands/surroundings.ts';
import { outcome } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { sampleQuestion } from './samples.ts';

/** One question. */
export function checkRoutes(around: Surroundings): readonly Route[] {
  return [
    {
      method: 'post',
      path: '/v1/check',
      summary: 'Decides whether a contract covers a feature, and says why',
      access: 'ask',
      request: { schema: 'question.v1.schema.json', example: sampleQuestion },
      answer: { schema: 'answer.v1.schema.json' },
      problems: [404],
      handle: async ({ body }) => outcome(await checkQuestion(body, around)),
    },
  ];
}
