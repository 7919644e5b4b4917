import { expect, test } from 'vitest';
import { type FactType, factTypeAt, factTypes } from '../../../engine/rules/fact-types.ts';
import { readSchema } from './rule-files.ts';

type Member = { readonly type?: string; readonly enum?: readonly string[]; readonly items?: { readonly type: string } };
type Schema = {
  readonly properties: Readonly<Record<string, { readonly properties?: Readonly<Record<string, Member>> }>>;
};

const { attributes, ...facts } = (readSchema('facts.v1') as Schema).properties;

test('the schema of facts has the same members with the same types', () => {
  expect(factTypes).toEqual(mapValues(facts, ({ properties = {} }) => mapValues(properties, readType)));
});

test('an attribute may have any name and is a text or a number', () => {
  expect(attributes).toMatchObject({ additionalProperties: { anyOf: [{ type: 'string' }, { type: 'number' }] } });
  expect(factTypeAt('attributes', '/licences')).toEqual({ kind: 'text-or-number' });
});

test('what every object has is no member of a fact', () => {
  expect(factTypeAt('context', '/constructor')).toBeUndefined();
});

function readType({ type, enum: choices, items }: Member): FactType {
  if (choices) return { kind: 'choice', choices };
  if (type === 'array' && items?.type === 'string') return { kind: 'texts' };
  if (type === 'boolean') return { kind: 'flag' };
  if (type === 'number') return { kind: 'number' };
  if (type === 'string') return { kind: 'text' };
  throw new Error(`no fact has the type ${String(type)}`);
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Readonly<Record<string, B>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
