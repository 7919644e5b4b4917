// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { helpAt, memberSuggestions, valueSuggestions } from '../../admin-ui/json/schema-help.ts';
import { schemas } from '../../admin-ui/json/schemas.ts';
import { takeText } from '../../admin-ui/json/taken-text.ts';
import { textChange } from '../../admin-ui/json/text-change.ts';
import { readText, stretchAt } from '../../admin-ui/json/text-places.ts';
import { valueAt } from '../../admin-ui/editing/places.ts';
import { applyPatch } from '../../engine/index.ts';
import { seedContent } from './draft-stage.ts';

const content = seedContent;
const { catalog } = content;
const edited = (change: object) => JSON.stringify({ ...catalog, ...change });

test('a text that is changed becomes one patch of the draft', () => {
  const taken = takeText(edited({ currency: 'CHF' }), 'catalog', catalog, content);
  expect(taken).toMatchObject({
    kind: 'taken',
    patch: [{ op: 'replace', path: '/catalog/currency', value: 'CHF' }],
  });
});

test('what others have changed meanwhile stays', () => {
  const theirs = { ...content, catalog: { ...catalog, timeZone: 'Europe/Zurich' } };
  const taken = takeText(edited({ currency: 'CHF' }), 'catalog', catalog, theirs);
  const applied = taken.kind === 'taken' && applyPatch(theirs, taken.patch);
  expect(applied && applied.ok && valueAt(applied.value, '/catalog')).toMatchObject({
    currency: 'CHF',
    timeZone: 'Europe/Zurich',
  });
});

test.each([
  ['half of a text', 'catalog', '{ "id": ', 'broken'],
  ['a list where the catalog stands', 'catalog', '[]', 'broken'],
  ['another catalog', 'catalog', edited({ id: 'other' }), 'broken'],
  ['a thing where rules are listed', 'ruleSets', '{}', 'broken'],
  ['no scenario', 'scenarios', '[]', 'taken'],
] as const)('%s is %s', (_, part, text, kind) => {
  expect(takeText(text, part, valueAt(content, `/${part}`), content).kind).toBe(kind);
});

test('the same place changed by two is told', () => {
  const theirs = { ...content, catalog: { ...catalog, currency: 'USD' } };
  expect(takeText(edited({ currency: 'CHF' }), 'catalog', catalog, theirs).kind).toBe('clash');
});

const text = '{\n  "vendor": { "name": "x" },\n  "features": [{ "id": "a" }, { "id": "b" }]\n}';

test.each([
  ['/vendor/name', '"x"'],
  ['/features/1/id', '"b"'],
  ['/features', '"features"'],
  ['/features/0', '{'],
  ['/vendor/missing', '"vendor"'],
  ['', '{'],
])('the place %s is shown at %s', (pointer, shown) => {
  const { from, to } = stretchAt(readText(text).tree, pointer);
  expect(text.slice(from, to)).toBe(shown);
});

test('a text that is half written is read as far as it goes', () => {
  expect(readText('{ "a": 1, "b": ').value).toEqual({ a: 1 });
  expect(stretchAt(readText('').tree, '/a')).toEqual({ from: 0, to: 0 });
});

test('LAW: the one change makes the other text of a text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const { from, insert, to } = textChange(before, after);
      expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
    }),
  );
});

test.each([
  [['brand', 'accent'], 'Accent colour, such as #0a5c8f.', 'string', false],
  [
    ['vendor', 'contacts', 0, 'purpose'],
    'What the contact is for.',
    '"sales" | "support" | "order" | "status" | "general"',
    true,
  ],
  [['features', 0, 'travel', 'price'], 'Price of travel to any other zone.', 'string', true],
] as const)('of the member at %j it says "%s", that it takes %s', (path, description, takes, isRequired) => {
  expect(helpAt(schemas.catalog, path, catalog)).toMatchObject({ description, takes, isRequired });
});

test.each([
  [['title'], 'What the scenario shows.', 'object', true],
  [['question', 'contract', 'customer'], 'Name of the customer.', 'string', false],
  [['question', 'contract', 'items', 0, 'from'], 'First covered day.', 'string', true],
  [
    ['expect', 'net'],
    'Net amount of the charge; null where there is none or it is on request.',
    'string | null',
    false,
  ],
] as const)(
  'of the member of a scenario at %j it says "%s", that it takes %s',
  (path, description, takes, isRequired) => {
    expect(helpAt(schemas.scenarios, [0, ...path], [{}])).toMatchObject({ description, takes, isRequired });
  },
);

test('a scenario is written with the help of its schema, down to the contract that it asks about', () => {
  const labels = (path: readonly (string | number)[]) =>
    memberSuggestions(schemas.scenarios, path, [{}]).map(({ label }) => label);
  expect(labels([0])).toEqual(['id', 'title', 'question', 'expect']);
  expect(labels([0, 'question', 'contract'])).toContain('amendments');
  const decisions = valueSuggestions(schemas.scenarios, [0, 'expect', 'decision'], [{}]);
  expect(decisions.map(({ label }) => label)).toEqual(['"granted"', '"chargeable"', '"denied"']);
});

test('a fact that a rule tries in an example is explained', () => {
  const path = [0, 'examples', 0, 'facts', 'lifecycle', 'started'];
  expect(helpAt(schemas.ruleSets, path, [{}])?.description).toBe('The first covered day has come.');
});

test('nothing is said of what the schema does not know', () => {
  expect(helpAt(schemas.catalog, ['nonsense', 'x'], catalog)).toBeUndefined();
});

test('of the shapes of a cell the one that is written is suggested', () => {
  const path = ['offerings', 0, 'tiers', 0, 'cells', 'warranty'];
  const document = { offerings: [{ tiers: [{ cells: { warranty: { kind: 'amount' } } }] }] };
  const labels = memberSuggestions(schemas.catalog, path, document).map(({ label }) => label);
  expect(labels).toEqual(['kind', 'amount', 'unit']);
  expect(memberSuggestions(schemas.catalog, ['vendor'], {}).map(({ text: written }) => written)).toContain(
    '"contacts": []',
  );
});

test('values are suggested where they can be listed', () => {
  const values = valueSuggestions(schemas.catalog, ['features', 0, 'better'], {});
  expect(values.map(({ label }) => label)).toEqual(['"lower"', '"higher"']);
  expect(valueSuggestions(schemas.ruleSets, [0, 'format'], [{}]).map(({ label }) => label)).toEqual(['1']);
});
