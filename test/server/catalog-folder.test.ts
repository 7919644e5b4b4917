import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCatalogFolder, type CatalogFolder } from '../../server/stores/folder/catalog-folder.ts';
import { product } from './started-app.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mehrwert-'));
  mkdirSync(path.join(folder, 'catalogs'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const conferenceTv = readFileSync(path.join(product, 'catalogs/conference-tv.json'), 'utf8');

function write(file: string, content: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), content);
}

async function read(from = product): Promise<CatalogFolder> {
  const found = await readCatalogFolder({ catalogs: path.join(folder, 'catalogs'), product: from });
  if (!found) throw new Error('no folder');
  return found;
}

/** The codes of each refused file. */
const refusedIn = ({ refusals }: CatalogFolder): Record<string, string[]> =>
  Object.fromEntries(
    refusals.map(({ file, issues }) => [path.basename(file), [...new Set(issues.map(({ code }) => code))]]),
  );

describe('a catalog of a folder', () => {
  test('is served as its first revision, with the rules and holidays of the product', async () => {
    write('catalogs/any-name.json', conferenceTv);
    const { store, refusals } = await read();
    expect([store.listIds(), refusals]).toEqual([['conference-tv'], []]);
    const [revision] = store.listRevisions('conference-tv');
    expect(revision).toMatchObject({ revision: 1, effectiveFrom: '2010-01-01', appliesTo: 'new' });
    expect(revision?.holidays.map(({ region }) => region)).toEqual(['DE-HH']);
    expect(revision?.ruleSets.length).toBeGreaterThan(0);
    expect(store.listRevisions('groupios')).toEqual([]);
  });

  test('has the same digest at each start, and another one when a word of it is another', async () => {
    const digest = async () => (await read()).store.listRevisions('conference-tv')[0]?.digest;
    write('catalogs/a.json', conferenceTv);
    const first = await digest();
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    write('catalogs/a.json', JSON.stringify(JSON.parse(conferenceTv)));
    expect(await digest()).toBe(first);
    write('catalogs/a.json', conferenceTv.replace('Service-Level', 'Service-Stufe'));
    expect(await digest()).not.toBe(first);
  });

  test('has the holidays beside it, where there are some', async () => {
    const list = JSON.parse(readFileSync(path.join(product, 'catalogs/holidays/DE-HH.json'), 'utf8'));
    write('catalogs/conference-tv.json', conferenceTv);
    write('catalogs/holidays/ours.json', JSON.stringify({ ...list, days: list.days.slice(0, 1) }));
    expect((await read()).store.listRevisions('conference-tv')[0]?.holidays[0]?.days).toHaveLength(1);
  });

  test('has the vendor rules beside it, where there are some', async () => {
    const rules = readFileSync(path.join(product, 'rules/option.json'), 'utf8').replace(
      '"option"',
      '"conference-tv/option"',
    );
    write('catalogs/conference-tv.json', conferenceTv);
    write('rules/conference-tv/ours.json', rules);
    const found = await read();
    expect(refusedIn(found)).toEqual({});
    expect(found.store.listRevisions('conference-tv')[0]?.ruleSets.at(-1)?.id).toBe('conference-tv/option');
  });
});

describe('a broken file is refused with its issues, the others serve', () => {
  test.each([
    ['not JSON', '{', ['not-json']],
    ['no catalog', '[]', ['shape-type']],
    [
      'an unknown member',
      conferenceTv.replace('"format": 1', '"format": 1, "colour": "red"'),
      ['shape-unknown-member', 'duplicate-id'],
    ],
    ['a currency of four letters', conferenceTv.replace('"EUR"', '"EURO"'), ['shape-pattern', 'duplicate-id']],
    ['the id of another file', conferenceTv, ['duplicate-id']],
    [
      'an id that leaves the folder',
      conferenceTv.replace('"id": "conference-tv"', '"id": "../conference-tv"'),
      ['shape-pattern'],
    ],
  ])('%s', async (_what, content, codes) => {
    write('catalogs/a.json', conferenceTv);
    write('catalogs/broken.json', content);
    const found = await read();
    expect(refusedIn(found)).toEqual({ 'broken.json': codes });
    expect(found.store.listIds()).toEqual(['conference-tv']);
  });

  test('a file that cannot be read', async () => {
    symlinkSync('nowhere', path.join(folder, 'catalogs/broken.json'));
    expect(refusedIn(await read())).toEqual({ 'broken.json': ['unreadable-file'] });
  });

  test('a list of holidays, and with it the catalog that counts with it', async () => {
    write('catalogs/conference-tv.json', conferenceTv);
    cpSync(path.join(product, 'rules'), path.join(folder, 'product/rules'), { recursive: true });
    write('product/catalogs/holidays/DE-HH.json', '{}');
    const codes = refusedIn(await read(path.join(folder, 'product')));
    expect(Object.keys(codes)).toEqual(['DE-HH.json', 'conference-tv.json']);
    expect(codes['conference-tv.json']).toEqual(['unknown-holiday-region']);
  });

  test.each([
    ['a common rule', 'product/rules/broken.json'],
    ['a rule of the vendor', 'rules/conference-tv/broken.json'],
  ])('%s, and every catalog that needs it', async (_what, file) => {
    write('catalogs/conference-tv.json', conferenceTv);
    cpSync(path.join(product, 'rules'), path.join(folder, 'product/rules'), { recursive: true });
    cpSync(path.join(product, 'catalogs/holidays'), path.join(folder, 'product/catalogs/holidays'), {
      recursive: true,
    });
    write(file, '{');
    const found = await read(path.join(folder, 'product'));
    expect(refusedIn(found)).toMatchObject({ 'conference-tv.json': ['not-json'] });
    expect(found.store.listIds()).toEqual([]);
  });
});

test('where there is no folder, there is nothing to read', async () => {
  expect(await readCatalogFolder({ catalogs: path.join(folder, 'nowhere'), product })).toBeUndefined();
});
