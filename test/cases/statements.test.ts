import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { type Json, valueAt, withInheritedCells } from './catalog-place.ts';

/** One statement of a vendor's document that can be decided, counted, priced or printed, and where the catalog says it. */
type Statement = { readonly source: string; readonly says: string; readonly at: string; readonly value: Json };
type Catalog = { readonly notes?: readonly { readonly id: string; readonly about: string }[] } & Readonly<
  Record<string, Json>
>;

const CATALOGS = join(import.meta.dirname, '../../catalogs');
const STATEMENTS = join(import.meta.dirname, 'statements');
const VENDORS = ['all-connect', 'conference-tv', 'connect-com', 'groupios', 'voip-service'];

const parse = <T>(...path: string[]): T => JSON.parse(readFileSync(join(...path), 'utf8')) as T;
const named = readdirSync(STATEMENTS).map((file) => file.replace(/\.json$/, ''));
const validate = catalogValidator();

test('each of the five vendors has its statements', () => {
  expect(named.sort()).toEqual(VENDORS);
});

describe.each(VENDORS)('%s', (vendor) => {
  const catalog = parse<Catalog>(CATALOGS, `${vendor}.json`);
  const statements = parse<readonly Statement[]>(STATEMENTS, `${vendor}.json`);
  const inFull = withInheritedCells(catalog);

  test('has the shape of a catalog', () => {
    validate(catalog);
    expect(validate.errors).toBeNull();
  });

  test('says everything in German and English', () => {
    expect(untranslated(catalog)).toEqual([]);
  });

  test('notes point at places that exist', () => {
    expect((catalog.notes ?? []).filter(({ about }) => !valueAt(catalog, about).found)).toEqual([]);
  });

  test.each(statements)('$source: $says ($at)', ({ at, value }) => {
    expect(valueAt(inFull, at)).toEqual({ found: true, value });
  });
});

function catalogValidator() {
  const ajv = new Ajv2020({ discriminator: true, allErrors: true, strict: true });
  // The type that a type generator prints for a schema; it constrains nothing.
  ajv.addKeyword('tsType');
  addFormats.default(ajv);
  return ajv.compile(parse<object>(CATALOGS, 'schema/catalog.v1.schema.json'));
}

/** Pointers of the texts that lack one of the two languages; a text is an object whose members are language codes. */
function untranslated(value: Json, at = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const members = Object.entries(value);
  if (isText(members)) return 'de' in value && 'en' in value ? [] : [at];
  return members.flatMap(([member, child]) => untranslated(child, `${at}/${member}`));
}

function isText(members: readonly (readonly [string, Json])[]): boolean {
  return (
    members.length > 0 && members.every(([member, value]) => /^[a-z]{2}$/.test(member) && typeof value === 'string')
  );
}
