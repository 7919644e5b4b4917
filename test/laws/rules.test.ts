import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileRules, compileRulesWith, fireRules } from '../../engine/rules/compile.ts';
import type { Firing } from '../../engine/rules/ranked-rule.ts';
import { readRuleSet } from '../../engine/rules/rule-set.ts';
import { fireByReference } from '../../engine/rules/reference.ts';
import { type Semantics, semantics } from '../../engine/rules/semantics.ts';
import { FEATURE, type RulesCase, everyOperator, rulesCases, testsIn } from './rules-cases.ts';
import { mutants } from './rules-mutants.ts';

const CASES = 20_000;
const PATIENCE_MS = 240_000;

type Judged = RulesCase & { readonly expected: Firing };

/** Cases with the reference's answer, which every other test here is held against. */
const judged: Judged[] = [];

beforeAll(async () => {
  for (const one of fc.sample(rulesCases, CASES))
    judged.push({ ...one, expected: await fireByReference(one.ruleSets, FEATURE, one.facts) });
}, PATIENCE_MS);

describe(`the compiled form and json-rules-engine agree on ${CASES.toLocaleString('en')} rule sets with facts`, () => {
  test('on what fires, what is unknown, and the order of both', () => {
    for (const one of judged) expect(fireCompiled(semantics, one), JSON.stringify(one)).toBe(sayFiring(one.expected));
  });

  test('the order in which rules are written does not matter', () => {
    for (const one of judged)
      expect(fireCompiled(semantics, reversed(one)), JSON.stringify(one)).toBe(sayFiring(one.expected));
  });

  test.each(Object.entries(mutants))('they differ where %s', (_, mutant) => {
    expect(judged.some((one) => fireCompiled(mutant, one) !== sayFiring(one.expected))).toBe(true);
  });
});

describe('the cases reach everything', () => {
  test('rule sets are ones that would be read', () => {
    const read = judged.slice(0, 1_000).flatMap(({ ruleSets }) => ruleSets.map(readRuleSet));
    expect(read.filter(({ ok }) => !ok)).toEqual([]);
  });

  test.each(everyOperator)('`%s` is at least 5 % of all tests', (operator) => {
    const operators = judged.flatMap(({ ruleSets }) =>
      ruleSets.flatMap(({ rules }) => rules.flatMap((rule) => testsIn(rule.conditions).map((test) => test.operator))),
    );
    expect(shareOf(operators, (one) => one === operator)).toBeGreaterThan(0.05);
  });

  test.each(['denial', 'charge', 'grant'] as const)('a %s decides at least 5 % of all cases', (kind) => {
    expect(shareOf(judged, ({ expected }) => expected.fired[0]?.kind === kind)).toBeGreaterThan(0.05);
  });

  test('no rule fires in at least 5 % of all cases', () => {
    expect(shareOf(judged, ({ expected }) => expected.fired.length === 0)).toBeGreaterThan(0.05);
  });

  test('a rule is unknown in at least 5 % of all cases', () => {
    expect(shareOf(judged, ({ expected }) => expected.unknown.length > 0)).toBeGreaterThan(0.05);
  });

  test('at least 5 % of all facts that are asked for are unknown', () => {
    const asked = judged.flatMap(({ ruleSets, facts }) =>
      ruleSets
        .flatMap(({ rules }) => rules.flatMap((rule) => testsIn(rule.conditions)))
        .map(({ fact, path }) => (facts[fact] as Readonly<Record<string, unknown>> | undefined)?.[path.slice(1)]),
    );
    expect(shareOf(asked, (value) => value === undefined)).toBeGreaterThan(0.05);
  });
});

test('the reference writes down a result for each condition that agrees with its rule', async () => {
  for (const { ruleSets, facts } of judged.slice(0, 500)) {
    const { explanations } = await fireByReference(ruleSets, FEATURE, facts);
    const rules = compileRules(ruleSets).about(FEATURE);
    expect(explanations.map(({ conditions }) => conditions.result)).toEqual(
      rules.map((rule) => rule.test(facts) ?? 'unknown'),
    );
  }
});

function fireCompiled(meaning: Semantics, { ruleSets, facts }: RulesCase): string {
  return sayFiring(fireRules(compileRulesWith(meaning, ruleSets), FEATURE, facts));
}

function sayFiring({ fired, unknown }: Firing): string {
  return [fired, unknown].map((rules) => rules.map(({ id }) => id).join(' ')).join(' | ');
}

function reversed({ ruleSets, facts }: RulesCase): RulesCase {
  return { ruleSets: ruleSets.map((set) => ({ ...set, rules: set.rules.toReversed() })).toReversed(), facts };
}

function shareOf<T>(all: readonly T[], counts: (one: T) => boolean): number {
  return all.filter(counts).length / all.length;
}
