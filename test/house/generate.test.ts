import { expect, test } from 'vitest';
import { boundedLoops } from '../../scripts/generate/bounded-loops.mjs';
import { typesOf } from '../../scripts/generate/types.mjs';
import { declarationsOf, validatorsOf } from '../../scripts/generate/validators.mjs';

const $schema = 'https://json-schema.org/draft/2020-12/schema';

const shelf = {
  $schema,
  $id: 'https://mehrwert.dev/schema/shelf.v1.schema.json',
  title: 'Shelf',
  description: 'A shelf of books.',
  type: 'object',
  additionalProperties: false,
  required: ['books', 'opens'],
  properties: {
    books: { type: 'array', minItems: 1, items: { $ref: 'book.v1.schema.json' } },
    opens: { $ref: '#/$defs/opening-time', description: 'When people may come.' },
  },
  $defs: { 'opening-time': { title: 'Opening time', type: 'string', format: 'instant' } },
};

const book = {
  $schema,
  $id: 'https://mehrwert.dev/schema/book.v1.schema.json',
  type: 'object',
  additionalProperties: false,
  required: ['title'],
  properties: {
    title: { type: 'string', minLength: 1 },
    chapters: { type: 'array', items: { $ref: '#/$defs/chapter' } },
  },
  $defs: { chapter: { title: 'Chapter', type: 'object', properties: { pages: { type: 'integer' } } } },
};

test('every root and definition becomes one readonly type under its title or name', async () => {
  const types = await typesOf([shelf, book]);
  expect(types.match(/^export (interface|type) \w+/gm)?.sort()).toEqual([
    'export interface Book',
    'export interface Chapter',
    'export interface Shelf',
    'export type OpeningTime',
  ]);
  expect(types).toContain('readonly books: readonly Book[];');
  expect(types).toContain('readonly chapters?: readonly Chapter[];');
  expect(types).toMatch(/When people may come\.\s+\*\/\s+readonly opens: OpeningTime;/);
});

test('two definitions of one name are refused', async () => {
  const twin = { ...book, $id: 'https://mehrwert.dev/schema/twin.v1.schema.json' };
  await expect(typesOf([book, twin])).rejects.toThrow('the name `Chapter` is taken');
});

test('a reference that leads nowhere is refused', async () => {
  await expect(typesOf([shelf])).rejects.toThrow('`$ref` to `book.v1.schema.json` leads nowhere');
});

test('validators follow references between files, report every error, and need neither require nor new Function', async () => {
  const code = await validatorsOf([shelf, book]);
  const { validateShelf } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    validateShelf: ((value: unknown) => boolean) & { errors?: readonly { instancePath: string; keyword: string }[] };
  };
  expect(validateShelf({ books: [{ title: 'One' }], opens: '2026-11-23T08:00:00+01:00' })).toBe(true);
  expect(validateShelf({ books: [{ title: '' }, {}], opens: '2026-11-23T08:00:00', more: 1 })).toBe(false);
  const errors = validateShelf.errors?.map(({ instancePath, keyword }) => `${keyword} ${instancePath}`);
  expect(errors?.sort()).toEqual([
    'additionalProperties ',
    'format /opens',
    'minLength /books/0/title',
    'required /books/1',
  ]);
  expect(code).not.toMatch(/new Function|^import|[^"]require\(/m);
});

test('a loop that is written in another way is not left unbounded', () => {
  expect(boundedLoops('for(let i0=0; i0<len0; i0++){')).toContain('errors<was+1000');
  expect(() => boundedLoops('for(let i0=0; i0<=len0; i0++){')).toThrow('in another way');
});

test('each root has a typed validator', () => {
  const declarations = declarationsOf([shelf, book]);
  expect(declarations).toContain('export declare const validateShelf: Validate<Shelf>;');
  expect(declarations).toContain('export declare const validateBook: Validate<Book>;');
});
