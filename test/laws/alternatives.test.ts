import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerQuestion, type Alternative, type Answer } from '../../engine/index.ts';
import { readCatalog, seedWorld } from '../fixtures/world.ts';
import { amended, anyAmendment } from './amended-questions.ts';
import { questions, type Sent } from './questions.ts';

/** An alternative that is bought rather than waited for. */
type Purchase = Extract<Alternative, { readonly kind: 'option' | 'tier' | 'offering' }>;

const CASES = { numRuns: 10_000 };
const PATIENCE = { timeout: 120_000 };

function ask(question: object): Answer {
  const answer = answerQuestion(question, seedWorld);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
}

test('an alternative never promises what the next answer refuses', PATIENCE, () => {
  let tried = 0;
  fc.assert(
    fc.property(questions, (question) => {
      const answer = ask(question);
      for (const alternative of answer.alternatives) {
        tried += 1;
        expect(helps(ask(changedBy(alternative, question, answer)))).toBe(true);
      }
    }),
    CASES,
  );
  expect(tried).toBeGreaterThan(1_000);
});

test('nor does one of a contract with an amendment', PATIENCE, () => {
  let tried = 0;
  fc.assert(
    fc.property(amended(anyAmendment), ({ amended: question }) => {
      const answer = answerQuestion(question, seedWorld);
      fc.pre(answer.ok);
      for (const alternative of answer.value.alternatives) {
        tried += 1;
        expect(helps(ask(changedBy(alternative, question, answer.value)))).toBe(true);
      }
    }),
    CASES,
  );
  expect(tried).toBeGreaterThan(100);
});

/** It is given now, or would be but for the hour of the day. */
function helps({ decision, reason }: Answer): boolean {
  return decision !== 'denied' || reason.code === 'outside-coverage';
}

function changedBy(alternative: Alternative, question: Sent, answer: Answer): object {
  if (alternative.kind === 'wait') return { ...question, at: alternative.until };
  if (alternative.kind === 'offering') return withOffering(alternative, question);
  return alternative.kind === 'option'
    ? withOption(alternative, question, answer)
    : withTier(alternative, question, answer);
}

/** The option is bought for the item that answered; one that is offered instead is asked for itself. */
function withOption({ id }: Purchase, question: Sent, { grantedBy }: Answer): object {
  const items = question.contract.items.map((item) =>
    item.id === grantedBy?.item ? { ...item, options: [...item.options, id] } : item,
  );
  const options = readCatalog(question.contract.catalog).offerings.flatMap((offering) => offering.options ?? []);
  const isInstead = options.some((option) => option.id === id && option.insteadOf?.includes(question.feature));
  return { ...question, contract: { ...question.contract, items }, ...(isInstead && { feature: id }) };
}

function withTier({ id, options = [] }: Purchase, question: Sent, { grantedBy }: Answer): object {
  const { offerings } = readCatalog(question.contract.catalog);
  const offering = offerings.find((each) => each.id === grantedBy?.offering);
  const available = new Set(offering?.options?.filter(({ tiers }) => tiers.includes(id)).map((option) => option.id));
  const items = question.contract.items.map((item) =>
    item.id === grantedBy?.item
      ? { ...item, tier: id, options: [...item.options.filter((option) => available.has(option)), ...options] }
      : item,
  );
  return { ...question, contract: { ...question.contract, items } };
}

/** The offering is concluded today, with those that it requires. */
function withOffering({ id, tier }: Purchase, question: Sent): object {
  const { offerings } = readCatalog(question.contract.catalog);
  const required = offerings.find((offering) => offering.id === id)?.requires ?? [];
  const lowest = (wanted: string): string => offerings.find((each) => each.id === wanted)?.tiers[0]?.id ?? '';
  const from = localDay(question.at);
  const added = [
    { id: 'new', offering: id, tier: tier ?? lowest(id), from },
    ...required.map((wanted) => ({ id: `new-${wanted}`, offering: wanted, tier: lowest(wanted), from })),
  ];
  return { ...question, contract: { ...question.contract, items: [...question.contract.items, ...added] } };
}

/** The day of an instant in Central Europe, where all five catalogs are at home. */
function localDay(at: string): string {
  return new Date(at).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });
}
