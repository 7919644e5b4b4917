import type { Condition, Rule, RuleExample, RuleSet, RuleText } from '../generated/types.ts';
import { validateRuleSet } from '../generated/validators.js';
import type { Issue } from '../issue.ts';
import { type Outcome, failure, success } from '../outcome.ts';
import { findUnbounded } from '../review/bounds.ts';
import { readShapeErrors } from '../review/shape.ts';
import { checkFactTest } from './check-fact-test.ts';

/** Names in braces that the answer's texts can fill in. */
export const placeholders = [
  'feature',
  'tier',
  'offering',
  'option',
  'package',
  'exclusion',
  'system',
  'date',
  'hours',
  'companion',
  'remaining',
  'price',
] as const;

/**
 * A rule set that can be compiled, or everything that is wrong with it; pointers are into the rule set.
 * @issue those of the shape and of `checkFactTest`; `duplicate-id` for a rule, `unknown-rule` in an example,
 * `unknown-placeholder` in a text
 */
export function readRuleSet(input: unknown): Outcome<RuleSet> {
  const unbounded = findUnbounded(input);
  if (unbounded.length > 0) return failure(unbounded);
  if (!validateRuleSet(input)) return failure(readShapeErrors(input, validateRuleSet.errors ?? []));
  const issues = [...checkRules(input.rules), ...checkExamples(input)];
  return issues.length > 0 ? failure(issues) : success(input);
}

function checkRules(rules: readonly Rule[]): readonly Issue[] {
  return rules.flatMap((rule, index) => {
    const pointer = `/rules/${index}`;
    const isTaken = rules.slice(0, index).some(({ id }) => id === rule.id);
    return [
      ...(isTaken ? [issueAt('duplicate-id', `${pointer}/id`, `the id \`${rule.id}\` is taken`, { id: rule.id })] : []),
      ...checkCondition(rule.conditions, `${pointer}/conditions`),
      ...checkText(rule.text, `${pointer}/text`),
      ...checkText(rule.whenUnknown?.text, `${pointer}/whenUnknown/text`),
    ];
  });
}

function checkCondition(condition: Condition, pointer: string): readonly Issue[] {
  if ('not' in condition) return checkCondition(condition.not, `${pointer}/not`);
  if ('all' in condition) return checkConditions(condition.all, `${pointer}/all`);
  if ('any' in condition) return checkConditions(condition.any, `${pointer}/any`);
  return checkFactTest(condition, pointer);
}

function checkConditions(conditions: readonly Condition[], pointer: string): readonly Issue[] {
  return conditions.flatMap((condition, index) => checkCondition(condition, `${pointer}/${index}`));
}

function checkText(text: RuleText | undefined, pointer: string): readonly Issue[] {
  return Object.entries(text ?? {}).flatMap(([language, sentence]) =>
    [...sentence.matchAll(/\{([^}]*)\}/g)]
      .map(([, name = '']) => name)
      .filter((name) => !placeholders.some((known) => known === name))
      .map((name) =>
        issueAt('unknown-placeholder', `${pointer}/${language}`, `nothing fills in \`{${name}}\``, {
          placeholder: name,
        }),
      ),
  );
}

function checkExamples({ rules, examples }: RuleSet): readonly Issue[] {
  return examples.flatMap((example, index) => [
    ...checkNames(rules, example, 'fires', `/examples/${index}`),
    ...checkNames(rules, example, 'unknown', `/examples/${index}`),
  ]);
}

function checkNames(
  rules: readonly Rule[],
  example: RuleExample,
  list: 'fires' | 'unknown',
  pointer: string,
): readonly Issue[] {
  return (example[list] ?? []).flatMap((name, index) =>
    rules.some(({ id }) => id === name)
      ? []
      : [issueAt('unknown-rule', `${pointer}/${list}/${index}`, `the set has no rule \`${name}\``, { rule: name })],
  );
}

function issueAt(code: string, pointer: string, detail: string, params: Issue['params'] & object): Issue {
  return { code, level: 'error', pointer, detail, params };
}
