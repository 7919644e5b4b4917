import type { Condition, ConditionTree, FactTest } from '../generated/types.ts';

/** What json-rules-engine leaves at each node of a condition that it has asked. */
export type AskedCondition = {
  readonly result?: boolean;
  readonly factResult?: unknown;
  readonly all?: readonly AskedCondition[];
  readonly any?: readonly AskedCondition[];
};

/** A rule's conditions as it writes them, each with its result, read off both sides of the asked condition. */
export function growTree(condition: Condition, holds: AskedCondition, fails: AskedCondition): ConditionTree {
  const result = holds.result === true ? true : fails.result === true ? false : 'unknown';
  if ('not' in condition) return { result, not: growTree(condition.not, fails, holds) };
  if ('all' in condition) return { result, all: growAll(condition.all, holds, fails) };
  if ('any' in condition) return { result, any: growAll(condition.any, holds, fails) };
  return growTest(condition, result, holds.factResult);
}

function growAll(
  conditions: readonly Condition[],
  holds: AskedCondition,
  fails: AskedCondition,
): readonly ConditionTree[] {
  const [yes, no] = [childrenOf(holds), childrenOf(fails)];
  return conditions.map((condition, index) => growTree(condition, yes[index] ?? {}, no[index] ?? {}));
}

function childrenOf({ all, any }: AskedCondition): readonly AskedCondition[] {
  return all ?? any ?? [];
}

function growTest(
  { fact, path, operator, value }: FactTest,
  result: ConditionTree['result'],
  actual: unknown,
): ConditionTree {
  return { result, fact, path, operator, value, ...(actual === undefined ? {} : { factResult: actual }) };
}
