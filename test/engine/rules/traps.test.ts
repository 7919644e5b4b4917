import { Engine } from 'json-rules-engine';
import { expect, test } from 'vitest';
import type { Condition, Facts, Rule } from '../../../engine/generated/types.ts';
import { fireByReference } from '../../../engine/rules/reference.ts';
import { decisionCodes } from '../../../engine/rules/reason-codes.ts';
import { readRuleSet } from '../../../engine/rules/rule-set.ts';
import { fire, sampleRule, sampleSet, started } from './sample-rules.ts';

// Each trap of json-rules-engine 7.3.1: that it is still there, and that neither of our evaluators falls into it.

async function firesPlainly(conditions: object, facts: Record<string, unknown>): Promise<boolean> {
  const engine = new Engine([{ conditions: conditions as never, event: { type: 'fired' } }], {
    allowUndefinedFacts: true,
  });
  return (await engine.run(facts)).events.length > 0;
}

async function fireBoth(conditions: Rule['conditions'], facts: Facts): Promise<'fired' | 'unknown' | 'rests'> {
  const rule = sampleRule('a', 'included', { conditions });
  const compiled = fire([rule], facts);
  const reference = await fireByReference([sampleSet([rule])], 'any', facts);
  expect(reference.fired.map(({ rule }) => rule.id)).toEqual(compiled.fired);
  expect(reference.unknown.map(({ rule }) => rule.id)).toEqual(compiled.unknown);
  return compiled.fired.length > 0 ? 'fired' : compiled.unknown.length > 0 ? 'unknown' : 'rests';
}

function isRefused(conditions: unknown): boolean {
  const { rules, ...set } = sampleSet([sampleRule('a', 'included')]);
  return !readRuleSet({ ...set, rules: [{ ...rules[0], conditions }] }).ok;
}

test('an empty `any` or `all` fires there, and is refused here', async () => {
  expect(await firesPlainly({ any: [] }, {})).toBe(true);
  expect(await firesPlainly({ all: [] }, {})).toBe(true);
  expect([isRefused({ any: [] }), isRefused({ all: [] })]).toEqual([true, true]);
});

test('`all` beside `any` is ignored there, and refused here', async () => {
  const [yes, no] = [true, false].map((value) => ({ fact: 'started', operator: 'equal', value }));
  expect(await firesPlainly({ any: [yes], all: [no] }, { started: true })).toBe(true);
  const [any, all] = [[true], [false]].map((values) =>
    values.map((value): Condition => ({ fact: 'lifecycle', path: '/started', operator: 'equal', value })),
  );
  expect(isRefused({ any, all })).toBe(true);
});

test('a mistyped path with `notEqual` fires there, and is refused here', async () => {
  const mistyped = { fact: 'context', path: '$.venu', operator: 'notEqual', value: 'vendor' };
  expect(await firesPlainly({ all: [mistyped] }, { context: { venue: 'vendor' } })).toBe(true);
  expect(isRefused({ all: [{ ...mistyped, path: '/venu' }] })).toBe(true);
});

test('a fact that is left out with `notEqual` fires there, and is unknown here', async () => {
  expect(
    await firesPlainly(
      { all: [{ fact: 'context', path: '$.venue', operator: 'notEqual', value: 'vendor' }] },
      { context: {} },
    ),
  ).toBe(true);
  expect(
    await fireBoth(
      { all: [{ fact: 'context', path: '/venue', operator: 'notEqual', value: 'vendor' }] },
      { context: {} },
    ),
  ).toBe('unknown');
});

test('`not` over a fact that is left out fires there, and is unknown here', async () => {
  expect(await firesPlainly({ not: { fact: 'started', operator: 'equal', value: true } }, {})).toBe(true);
  expect(await fireBoth({ not: { fact: 'lifecycle', path: '/started', operator: 'equal', value: true } }, {})).toBe(
    'unknown',
  );
});

test('`in` with a text matches its parts there, and is refused here', async () => {
  expect(await firesPlainly({ all: [{ fact: 'venue', operator: 'in', value: 'customer' }] }, { venue: 'custom' })).toBe(
    true,
  );
  expect(isRefused({ all: [{ fact: 'context', path: '/venue', operator: 'in', value: 'customer' }] })).toBe(true);
});

test('a text of digits counts as a number there, and is unknown here', async () => {
  expect(
    await firesPlainly({ all: [{ fact: 'licences', operator: 'greaterThan', value: 10 }] }, { licences: '12' }),
  ).toBe(true);
  expect(
    await fireBoth(
      { all: [{ fact: 'attributes', path: '/licences', operator: 'greaterThan', value: 10 }] },
      { attributes: { licences: '12' } },
    ),
  ).toBe('unknown');
});

test('`null` counts as 0 as a value there, and is refused here', async () => {
  expect(await firesPlainly({ all: [{ fact: 'minutes', operator: 'greaterThan', value: null }] }, { minutes: 5 })).toBe(
    true,
  );
  expect(isRefused({ all: [{ fact: 'context', path: '/minutes', operator: 'greaterThan', value: null }] })).toBe(true);
});

test('two runs at once on one engine lose rules there; here each run is its own', async () => {
  const shared = new Engine();
  const conditions = { all: [{ fact: 'asked', operator: 'equal', value: true }] };
  for (const priority of [3, 2, 1]) shared.addRule({ conditions, event: { type: 'fired' }, priority });
  const [quick, slow] = await Promise.all([shared.run({ asked: true }), shared.run({ asked: answerLater })]);
  expect([quick.events.length, slow.events.length]).toEqual([3, 1]);

  const rules = [1, 2, 3].map((priority) => sampleRule(`a${priority}`, 'included', { priority }));
  const ours = await Promise.all([1, 2, 3].map(() => fireByReference([sampleSet(rules)], 'any', started)));
  expect(ours.map(({ fired }) => fired.length)).toEqual([3, 3, 3]);
});

test('rules fire in the order in which they finish there, and in their own order here', async () => {
  const test: Condition = { fact: 'lifecycle', path: '/started', operator: 'equal', value: true };
  const deep: Condition = { all: [{ all: [{ all: [{ all: [test, test] }, test] }, test] }, test] };
  const engine = new Engine([alwaysFiring('deep', 3), alwaysFiring('flat', 0)]);
  expect((await engine.run()).events.map(({ type }) => type)).toEqual(['flat', 'deep']);

  const rules = [sampleRule('deep', 'included', { conditions: { all: [deep] } }), sampleRule('flat', 'included')];
  const { fired } = await fireByReference([sampleSet(rules)], 'any', started);
  expect(fired.map(({ rule }) => rule.id)).toEqual(['deep', 'flat']);
  expect(fire(rules, started).fired).toEqual(['deep', 'flat']);
});

test('an event named `error` throws there, and one named `success` is told twice: no reason has such a name', async () => {
  await expect(new Engine([alwaysFiring('error')]).run()).rejects.toThrow();
  let told = 0;
  const engine = new Engine([alwaysFiring('success')]).on('success', () => (told += 1));
  await engine.run();
  expect(told).toBe(2);
  expect(decisionCodes.filter((code) => ['error', 'success', 'failure'].includes(code))).toEqual([]);
});

test('shared conditions, which can go in circles there, are refused here', () => {
  expect(isRefused({ all: [{ condition: 'itself' }] })).toBe(true);
  expect(isRefused({ condition: 'itself' })).toBe(true);
});

test('a value that is another fact is refused', () => {
  expect(isRefused({ all: [{ fact: 'context', path: '/venue', operator: 'equal', value: { fact: 'cell' } }] })).toBe(
    true,
  );
});

test('a path is evaluated as JSONPath there; here it is refused, and would name a member at most', async () => {
  const condition = { fact: 'context', operator: 'equal', value: 'vendor' } as const;
  const facts = { context: { venue: 'vendor' } };
  expect(await firesPlainly({ all: [{ ...condition, path: '$..venue' }] }, facts)).toBe(true);
  expect(isRefused({ all: [{ ...condition, path: '$..venue' }] })).toBe(true);
  expect(await fireBoth({ all: [{ ...condition, path: '$..venue' }] }, facts)).toBe('unknown');
});

test('what every object inherits is no attribute', async () => {
  expect(
    await fireBoth(
      { all: [{ fact: 'attributes', path: '/constructor', operator: 'notEqual', value: 'x' }] },
      { attributes: {} },
    ),
  ).toBe('unknown');
});

/** A rule of json-rules-engine itself that fires without facts, below so many groups. */
function alwaysFiring(type: string, depth = 0): { conditions: never; event: { type: string } } {
  let conditions: object = { all: [] };
  for (let level = 0; level < depth; level++) conditions = { all: [conditions, { all: [] }] };
  return { conditions: conditions as never, event: { type } };
}

async function answerLater(): Promise<boolean> {
  await new Promise((resolve) => setImmediate(resolve));
  return true;
}
