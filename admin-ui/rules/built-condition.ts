import type { Condition, FactTest } from '../../engine/index.ts';

/** How the parts of a group are joined. */
export type Joint = 'all' | 'any' | 'not';

/** A group of conditions while it is built; `not` has exactly one part. */
export type BuiltGroup = { readonly kind: 'group'; readonly joint: Joint; readonly parts: readonly Built[] };

/** A condition while it is built: groups and tests alike have a place, and parts in an order. */
export type Built = BuiltGroup | { readonly kind: 'test'; readonly test: FactTest };

/**
 * A condition as the builder shows it; undefined where it has not the form of one.
 * LAW: what was read is written again as it was (test/ui/rules/built-condition.test.ts).
 */
export function readBuilt(condition: unknown): Built | undefined {
  if (!isMembers(condition)) return undefined;
  if ('all' in condition) return readGroup('all', condition['all']);
  if ('any' in condition) return readGroup('any', condition['any']);
  if ('not' in condition) return readGroup('not', [condition['not']]);
  return isFactTest(condition) ? { kind: 'test', test: condition } : undefined;
}

/** The condition as rules have it. */
export function writeCondition(built: Built): Condition {
  if (built.kind === 'test') return built.test;
  const parts = built.parts.map(writeCondition);
  if (built.joint === 'all') return { all: parts };
  if (built.joint === 'any') return { any: parts };
  const [only] = parts;
  if (!only) throw new RangeError('a group has a part');
  return { not: only };
}

function readGroup(joint: Joint, conditions: unknown): BuiltGroup | undefined {
  if (!Array.isArray(conditions) || conditions.length === 0) return undefined;
  const parts = conditions.flatMap((condition) => readBuilt(condition) ?? []);
  return parts.length === conditions.length ? { kind: 'group', joint, parts } : undefined;
}

function isFactTest(condition: object): condition is FactTest {
  const { fact, operator, path, value } = condition as Partial<FactTest>;
  return typeof fact === 'string' && typeof path === 'string' && typeof operator === 'string' && value !== undefined;
}

function isMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
