import { expect, test } from 'vitest';
import { decisionCodes, kindOf, rankOf } from '../../../engine/rules/reason-codes.ts';
import { readSchema } from './rule-files.ts';

const schema = readSchema('rule-set.v1') as { $defs: { reasonCode: { enum: readonly string[] } } };

test('the schema of rule sets lists the same codes in the same order, all but `no-contract`', () => {
  expect(decisionCodes.filter((code) => code !== 'no-contract')).toEqual(schema.$defs.reasonCode.enum);
});

test('denials come before charges, and charges before grants', () => {
  const kinds = decisionCodes.map(kindOf);
  expect(kinds.filter((kind, index) => kind !== kinds[index - 1])).toEqual(['denial', 'charge', 'grant']);
});

test('a code ranks by its place', () => {
  expect(decisionCodes.map(rankOf)).toEqual(decisionCodes.map((_, index) => index));
});
