import type { Condition, FactTest, Operator } from '../generated/types.ts';

/** Whether a condition is asked if it surely holds, or if it surely does not; of the unknown neither is true. */
export type Side = 'holds' | 'fails';

/** What the two sides of a comparison must be for it to be known. */
export type Fit = 'same' | 'member' | 'list' | 'numbers';

/** A condition that two-valued logic can answer: without `not`, each test sure of its side. */
export type SuredCondition =
  | { readonly all: readonly SuredCondition[] }
  | { readonly any: readonly SuredCondition[] }
  | (Omit<FactTest, 'operator'> & { readonly operator: `${Side}-${Fit}:${Operator}` });

const fits: Readonly<Record<Operator, Fit>> = {
  equal: 'same',
  notEqual: 'same',
  in: 'member',
  notIn: 'member',
  contains: 'list',
  doesNotContain: 'list',
  lessThan: 'numbers',
  lessThanInclusive: 'numbers',
  greaterThan: 'numbers',
  greaterThanInclusive: 'numbers',
};

/**
 * One side of a condition in negation normal form: `not` changes sides, and what fails swaps `all` with `any`.
 * A condition of three-valued logic is true when its `holds` is, false when its `fails` is, and unknown when neither is.
 */
export function takeSide(side: Side, condition: Condition): SuredCondition {
  if ('not' in condition) return takeSide(side === 'holds' ? 'fails' : 'holds', condition.not);
  if ('all' in condition) return group(side === 'holds' ? 'all' : 'any', side, condition.all);
  if ('any' in condition) return group(side === 'holds' ? 'any' : 'all', side, condition.any);
  return { ...condition, operator: `${side}-${fits[condition.operator]}:${condition.operator}` };
}

function group(kind: 'all' | 'any', side: Side, conditions: readonly Condition[]): SuredCondition {
  const sides = conditions.map((condition) => takeSide(side, condition));
  return kind === 'all' ? { all: sides } : { any: sides };
}
