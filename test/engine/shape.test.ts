import { expect, test } from 'vitest';
import { validateContract, validateNewKey } from '../../engine/generated/validators.js';
import { readShapeErrors } from '../../engine/review/shape.ts';
import { readShape } from '../../engine/shape.ts';

const contractFor = (member: object) => ({
  items: [{ offering: 'care', tier: 'plus', from: '2026-01-01', ...member }],
});

/** The issues of that contract's only item. */
function issuesOf(member: object) {
  const read = readShape(validateContract, contractFor(member));
  return read.ok ? [] : read.issues.filter(({ pointer }) => pointer.startsWith('/items/0')).map(sayIssue);
}

const sayIssue = ({ code, pointer }: { readonly code: string; readonly pointer: string }) => `${code} ${pointer}`;

test('an entry that is no text is told once, whether its list or its definition says so', () => {
  const wrong = { systems: ['printer', 5, null] };
  expect(issuesOf(wrong)).toEqual(['bad-shape /items/0/systems/1', 'bad-shape /items/0/systems/2']);
  validateContract(contractFor(wrong));
  const told = readShapeErrors(contractFor(wrong), validateContract.errors ?? []).map(sayIssue);
  expect(told.filter((issue) => issue.endsWith('/systems/1'))).toEqual(['shape-type /items/0/systems/1']);
});

test('an entry that is none of the choices is told the choices, even where it is no text', () => {
  const read = readShape(validateNewKey, { label: 'Counter', scopes: ['ask', 5] });
  expect(read.ok ? [] : read.issues.map(({ detail }) => detail)).toEqual([
    'must be one of ask, read, write, publish, admin',
  ]);
});

test('a double is found, and of a long list without any only that it is too long', () => {
  expect(issuesOf({ systems: ['printer', 'scanner', 'printer'] })).toEqual(['bad-shape /items/0/systems']);
  expect(issuesOf({ options: Array.from({ length: 150_000 }, (_, index) => `o${index}`) })).toEqual([
    'bad-shape /items/0/options',
  ]);
});

const very = (count: number, what: unknown) => Array.from({ length: count }, () => what);
const named = (count: number, what: unknown) =>
  Object.fromEntries(very(count, what).map((value, index) => [`m${index}`, value]));

test.each([
  ['entries', { items: very(500_000, 5) }],
  ['entries of an object each', { items: very(300_000, {}) }],
  ['members', { items: [], ...named(50_000, 5) }],
  ['values of members', { items: [], attributes: named(50_000, {}) }],
  ['entries of an entry', { items: [{ ...contractFor({}).items[0], systems: very(300_000, 5) }] }],
])('where very many %s are wrong, the search ends after about a thousand', (_what, value) => {
  expect(validateContract(value)).toBe(false);
  expect(validateContract.errors?.length).toBeGreaterThanOrEqual(1_000);
  expect(validateContract.errors?.length).toBeLessThan(1_100);
  const read = readShape(validateContract, value);
  expect(read.ok ? 0 : read.issues.length).toBeLessThanOrEqual(1_000);
});

test.each([
  [{ label: '', scopes: ['ask'] }, 'must have at least 1 character'],
  [{ label: 'x'.repeat(1_000), scopes: ['ask'] }, /^must have at most \d+ characters$/],
  [{ label: 'Counter', scopes: [] }, 'must have at least 1 entry'],
])('how long something may be is told in plain words: %j', (body, words) => {
  const read = readShape(validateNewKey, body);
  const [detail] = read.ok ? [] : read.issues.map((issue) => issue.detail);
  expect(detail).toMatch(words);
});
