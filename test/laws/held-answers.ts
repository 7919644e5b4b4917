import { answerQuestion, type Answer, type World } from '../../engine/index.ts';
import { seedWorld } from '../fixtures/world.ts';

/** What an answer says but for its time, and how long it is said to hold, in epoch milliseconds. */
export type Held = { readonly said: string; readonly from: number; readonly until: number };

/** What is answered, and from when until when; undefined where the question cannot be answered. */
export function heldBy(question: object, world: World = seedWorld): Held | undefined {
  const answer = answerQuestion(question, world);
  if (!answer.ok) return undefined;
  const { from, until } = answer.value.validity;
  return {
    said: said(answer.value),
    from: from === null ? Number.NEGATIVE_INFINITY : Date.parse(from),
    until: until === null ? Number.POSITIVE_INFINITY : Date.parse(until),
  };
}

/** What is answered to the same question at another instant; nothing where no revision was in force. */
export function saidAt(question: object, at: number, world: World = seedWorld): string {
  const answer = answerQuestion({ ...question, at: new Date(at).toISOString() }, world);
  return answer.ok ? said(answer.value) : 'nothing';
}

function said({ decision, reason, value, conditions, allowance }: Answer): string {
  return JSON.stringify([decision, reason, value, conditions, allowance]);
}
