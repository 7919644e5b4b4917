import { expect, test } from 'vitest';
import { answerQuestion, type Answer } from '../../engine/index.ts';
import { readJson, seedWorld } from '../fixtures/world.ts';

/** A question to the five catalogs, and what its answer must say. */
type Case = {
  readonly id: string;
  readonly ask: unknown;
  readonly expect: {
    readonly status?: number;
    readonly error?: string;
    readonly decision?: string;
    readonly code?: string;
    readonly due?: Readonly<Record<string, string>>;
    readonly remaining?: number;
    readonly net?: string;
    readonly onRequest?: boolean;
    readonly value?: Readonly<Record<string, unknown>>;
    readonly alternative?: Readonly<Record<string, unknown>>;
  };
};

const cases = readJson<readonly Case[]>('test/cases/check.json');

test.each(cases.map((each) => [each.id, each] as const))('%s', (_, { ask, expect: wanted }) => {
  const answer = answerQuestion(ask, seedWorld);
  if (wanted.error) {
    expect(answer.ok ? [] : answer.issues.map(({ code }) => code)).toContain(wanted.error);
    return;
  }
  expect(answer).toMatchObject({ ok: true, value: expectedAnswer(wanted) });
});

function expectedAnswer({
  decision,
  code,
  due,
  remaining,
  net,
  onRequest,
  value,
  alternative,
}: Case['expect']): object {
  const charge = { ...(net !== undefined && { net }), ...(onRequest !== undefined && { onRequest }) };
  return {
    decision,
    ...(code !== undefined && { reason: { code } }),
    ...(due && { deadlines: expect.arrayContaining(Object.entries(due).map(([target, at]) => dueAt(target, at))) }),
    ...(remaining !== undefined && { allowance: { remaining } }),
    ...(Object.keys(charge).length > 0 && { charge }),
    ...(value && { value }),
    ...(alternative && { alternatives: expect.arrayContaining([expect.objectContaining(alternative)]) }),
  };
}

function dueAt(target: string, due: string): Answer['deadlines'][number] {
  return expect.objectContaining({ target, due });
}
