import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { draftOf, type Revision } from '../../engine/index.ts';
import { takeUpCatalogs } from '../../server/commands/take-up-catalogs.ts';
import { openLowdbStores } from '../../server/stores/lowdb/open.ts';
import type { PublishedCatalogs } from '../../server/stores/catalog-store.ts';
import type { Stores } from '../../server/stores/stores.ts';
import { readCatalog, revisionOf } from '../fixtures/world.ts';

const catalog = readCatalog('groupios');
const ann = { by: 'ann', at: 5 };

let folder: string;
let stores: Stores;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'data-'));
  stores = await openLowdbStores(folder, () => undefined);
});
afterEach(async () => {
  await stores.close();
  rmSync(folder, { recursive: true });
});

/** A folder with one file. */
function folderOf(revision: Revision): PublishedCatalogs {
  return {
    listIds: () => [revision.catalog.id],
    listRevisions: () => [revision],
    listPublished: () => [],
    watch: () => () => undefined,
  };
}

const inFile = revisionOf(catalog);
const changed = revisionOf({ ...catalog, title: { de: 'Anders', en: 'Different' } });
const takeUp = (revision: Revision) => takeUpCatalogs(folderOf(revision), stores, 7);

test('a catalog that is not known becomes its first revision', async () => {
  expect(await takeUp(inFile)).toEqual([]);
  expect(stores.catalogs.listPublished('groupios')).toMatchObject([
    { revision: { revision: 1 }, published: { at: 7 } },
  ]);
});

test('a file that stayed as it was, or whose members only moved, changes nothing', async () => {
  await takeUp(inFile);
  const moved = Object.fromEntries(Object.entries(catalog).reverse()) as typeof catalog;
  for (const same of [inFile, revisionOf(moved)]) expect(await takeUp(same)).toEqual([]);
  expect([stores.catalogs.listRevisions('groupios').length, await stores.catalogs.listDrafts()]).toEqual([1, []]);
});

test('a changed file is offered as a draft and answers nothing by itself', async () => {
  await takeUp(inFile);
  const told = 'groupios: its file says something else than any of its revisions; it is offered as a draft';
  for (let start = 1; start <= 2; start += 1) expect(await takeUp(changed)).toEqual([told]);
  expect(stores.catalogs.listRevisions('groupios')).toHaveLength(1);
  expect((await stores.catalogs.findDraft('groupios'))?.content).toEqual(draftOf(changed));
});

test('what is taken up and what is offered is told, and an offer that was discarded comes back only with another file', async () => {
  await takeUp(inFile);
  await takeUp(changed);
  const draft = await stores.catalogs.findDraft('groupios');
  await stores.catalogs.discardDraft('groupios', draft?.digest ?? '', ann);
  expect(await takeUp(changed)).toEqual([]);
  expect(await stores.catalogs.listDrafts()).toEqual([]);
  await takeUp(revisionOf({ ...catalog, title: { de: 'Drittes', en: 'Third' } }));
  expect(await stores.catalogs.listDrafts()).toEqual(['groupios']);
  const { entries } = await stores.audit.read('catalog/groupios', { limit: 9 });
  expect(entries.map(({ action, done }) => [done.by, action])).toEqual([
    ['start', 'publish'],
    ['start', 'offer-draft'],
    ['ann', 'discard-draft'],
    ['start', 'offer-draft'],
  ]);
});

test('what somebody is drafting stays', async () => {
  await takeUp(inFile);
  await stores.catalogs.saveDraft('groupios', { mine: true }, ann, undefined);
  expect(await takeUp(changed)).toEqual([expect.stringContaining('a draft is there already, so it is not offered')]);
  expect((await stores.catalogs.findDraft('groupios'))?.content).toEqual({ mine: true });
});

test('a file that says what an older revision said is not offered, and scenarios are kept in an offer', async () => {
  await takeUp(inFile);
  const scenarios = [{ id: 'kept' }] as unknown as NonNullable<Revision['scenarios']>;
  const { digest: _digest, revision: _number, ...promised } = { ...changed, scenarios };
  await stores.catalogs.publish({ promised, note: '', follows: 1 }, ann);
  expect(await takeUp(inFile)).toEqual([]);
  expect(await takeUp(changed)).toEqual([]);
  await takeUp(revisionOf({ ...catalog, title: { de: 'Drittes', en: 'Third' } }));
  expect((await stores.catalogs.findDraft('groupios'))?.content).toMatchObject({ scenarios });
});
