import type { FactTest, Operator, TestValue } from '../generated/types.ts';
import type { Issue } from '../issue.ts';
import { type FactType, factTypeAt } from './fact-types.ts';

type FactKind = FactType['kind'];

const scalars: readonly FactKind[] = ['text', 'choice', 'number', 'flag', 'text-or-number'];
const listable: readonly FactKind[] = ['text', 'choice', 'number', 'text-or-number'];
const ordered: readonly FactKind[] = ['number', 'text-or-number'];

const kindsByOperator: Readonly<Record<Operator, readonly FactKind[]>> = {
  equal: scalars,
  notEqual: scalars,
  in: listable,
  notIn: listable,
  contains: ['texts'],
  doesNotContain: ['texts'],
  lessThan: ordered,
  lessThanInclusive: ordered,
  greaterThan: ordered,
  greaterThanInclusive: ordered,
};

/** Operators that can compare a fact of a type, in the order in which they are listed. */
export function operatorsFor({ kind }: FactType): readonly Operator[] {
  return (Object.keys(kindsByOperator) as Operator[]).filter((operator) => kindsByOperator[operator].includes(kind));
}

const typesByKind: Readonly<Record<FactKind, readonly string[]>> = {
  text: ['string'],
  texts: ['string'],
  choice: ['string'],
  number: ['number'],
  flag: ['boolean'],
  'text-or-number': ['string', 'number'],
};

/**
 * The first thing that keeps a test from ever being right.
 * @issue `unknown-fact` no such member, `operator-misfit` not for facts of this type,
 * `value-misfit` a value that the fact can never have, or a list of mixed types
 */
export function checkFactTest(test: FactTest, pointer: string): readonly Issue[] {
  const { fact, path, operator, value } = test;
  const type = factTypeAt(fact, path);
  if (type === undefined)
    return [issueAt('unknown-fact', `${pointer}/path`, `\`${fact}\` has no member \`${path}\``, { fact, path })];
  if (!kindsByOperator[operator].includes(type.kind))
    return [
      issueAt('operator-misfit', `${pointer}/operator`, `\`${operator}\` does not fit \`${fact}${path}\``, {
        operator,
      }),
    ];
  return canMatch(operator, type, value)
    ? []
    : [issueAt('value-misfit', `${pointer}/value`, `\`${fact}${path}\` is never \`${String(value)}\``, { fact, path })];
}

function canMatch(operator: Operator, type: FactType, value: TestValue): boolean {
  const isList = operator === 'in' || operator === 'notIn';
  if (Array.isArray(value) !== isList) return false;
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (new Set(values.map((one) => typeof one)).size > 1) return false;
  return values.every((one) => canBe(type, one) && (!isOrdering(operator) || typeof one === 'number'));
}

function isOrdering(operator: Operator): boolean {
  return kindsByOperator[operator] === ordered;
}

function canBe(type: FactType, value: unknown): boolean {
  if (!typesByKind[type.kind].includes(typeof value)) return false;
  return type.kind !== 'choice' || type.choices.some((choice) => choice === value);
}

function issueAt(code: string, pointer: string, detail: string, params: Issue['params'] & object): Issue {
  return { code, level: 'error', pointer, detail, params };
}
