import type { BatchDecision } from '../../engine/index.ts';
import { answerEntitlements } from '../commands/answer-entitlements.ts';
import { checkBatch } from '../commands/check-batch.ts';
import type { Surroundings } from '../commands/surroundings.ts';
import { json, outcome, problem } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import { problemOf } from '../problems.ts';
import { sampleBatch, sampleEntitlements } from './samples.ts';

/** Many questions at once, and all features at once. */
export function batchRoutes(around: Surroundings): readonly Route[] {
  return [
    {
      method: 'post',
      path: '/v1/check/batch',
      summary: 'Decides up to a thousand questions, each as if it were asked alone',
      access: 'ask',
      request: { schema: 'batch.v1.schema.json', example: sampleBatch },
      answer: { schema: 'decisions.v1.schema.json' },
      problems: [404],
      handle: async ({ body }) => {
        const answered = await checkBatch(body, around);
        return answered.ok
          ? json({ decisions: answered.value.decisions.map(writeDecision) })
          : problem(answered.issues);
      },
    },
    {
      method: 'post',
      path: '/v1/entitlements',
      summary: 'Decides every feature of the catalog for a contract',
      access: 'ask',
      request: { schema: 'entitlements.v1.schema.json', example: sampleEntitlements },
      answer: { schema: 'entitlements.v1.schema.json#/$defs/entitlements' },
      problems: [404],
      handle: async ({ body }) => outcome(await answerEntitlements(body, around)),
    },
  ];
}

function writeDecision(decision: BatchDecision): unknown {
  return 'problem' in decision ? { problem: problemOf(decision.problem) } : decision;
}
