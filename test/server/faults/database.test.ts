import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contractOf, debitOf } from '../../../scripts/faults-samples.ts';
import { findLostDebits, startWriter } from '../../../scripts/faults-rounds.ts';
import { startCluster, type Cluster } from '../../../scripts/postgres-cluster.mjs';
import { openDatabase } from '../../../server/stores/postgres/database.ts';
import { openPostgresStores } from '../../../server/stores/postgres/open.ts';
import { StoreUnavailable } from '../../../server/stores/store-unavailable.ts';
import type { Stores } from '../../../server/stores/stores.ts';
import { publicationOf } from '../../conformance/samples.ts';
import { createDatabase } from '../../conformance/postgres-database.ts';

const by = { by: 'ann', at: 1_000 };

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startCluster();
}, 120_000);
afterAll(() => cluster.remove());

async function openOnEmpty(): Promise<readonly [stores: Stores, url: string]> {
  const { url } = await createDatabase(cluster);
  return [await openPostgresStores(url), url];
}

test('three processes that debit one allowance at once never oversell it', async () => {
  const [stores, url] = await openOnEmpty();
  await stores.contracts.create('shared', contractOf('ACME'), by);
  const writers = ['a', 'b', 'c'].map((name) => startWriter(url, 'exhaust', name));
  expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0, 0]);
  const debited = writers.flatMap(({ told }) => told.filter(({ kind }) => kind === 'debited'));
  expect(debited).toHaveLength(300);
  expect(await findLostDebits(stores, 'shared', debited)).toEqual([]);
  expect(await stores.usage.debit(debitOf('shared', 'one more', 3_000))).toEqual({
    kind: 'exhausted',
    totalMinutes: 3_000,
  });
  await stores.close();
}, 60_000);

test('while PostgreSQL is away calls are refused as unavailable; once it is back they succeed by themselves', async () => {
  const [stores] = await openOnEmpty();
  await stores.contracts.create('C-1', contractOf('ACME'), by);
  const load = startLoad(stores);
  await expect.poll(() => load.acknowledged.length).toBeGreaterThan(50);
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    await cluster.stop(signal);
    await expect.poll(() => load.failures.length).toBeGreaterThan(0);
    expect(await stores.ready()).toBe(false);
    await expect(stores.catalogs.publish(publicationOf('radio'), by)).rejects.toThrow(StoreUnavailable);
    load.failures.splice(0).forEach((failure) => expect(failure).toBeInstanceOf(StoreUnavailable));
    await cluster.start();
    const before = load.acknowledged.length;
    await expect.poll(() => load.acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(before + 50);
    expect(await stores.ready()).toBe(true);
  }
  await load.end();
  const told = load.acknowledged.map((key) => ({ kind: 'debited', key }) as const);
  expect(await findLostDebits(stores, 'C-1', told)).toEqual([]);
  expect(new Set(load.acknowledged).size).toBe(load.acknowledged.length);
  await stores.close();
}, 60_000);

test('a connection that is lost in the middle of a transaction refuses the call and harms nothing else', async () => {
  const database = openDatabase(cluster.urlOf('postgres'));
  const interrupted = database.transact(async (query) => {
    await query('create table interrupted (id integer)');
    await cluster.stop('SIGQUIT');
    await wait(100);
    return query('select 1');
  });
  await expect(interrupted).rejects.toThrow(StoreUnavailable);
  await cluster.start();
  expect(await database.query("select to_regclass('interrupted') as found")).toEqual([{ found: null }]);
  await database.close();
}, 60_000);

test('after PostgreSQL was away, a process learns of publishes again at once', async () => {
  const [stores, url] = await openOnEmpty();
  await cluster.stop();
  await cluster.start();
  const other = await openPostgresStores(url);
  await expect.poll(() => stores.ready(), { timeout: 60_000 }).toBe(true);
  await other.catalogs.publish(publicationOf('radio'), by);
  await expect.poll(() => stores.catalogs.listIds(), { timeout: 60_000 }).toEqual(['radio']);
  await Promise.all([stores.close(), other.close()]);
}, 60_000);

test('processes that start at once on an empty database bring it to its form together', async () => {
  const { url } = await createDatabase(cluster);
  const opened = await Promise.all([1, 2, 3, 4].map(() => openPostgresStores(url)));
  expect(await Promise.all(opened.map((stores) => stores.ready()))).toEqual([true, true, true, true]);
  await Promise.all(opened.map((stores) => stores.close()));
});

test('a database of a newer version is refused', async () => {
  const [stores, url] = await openOnEmpty();
  await stores.close();
  const client = new pg.Client(url);
  await client.connect();
  await client.query('insert into migration (id) values (99)');
  await client.end();
  await expect(openPostgresStores(url)).rejects.toThrow('the database is of a newer version (migration 99)');
});

test('a database that cannot be reached is told as such', async () => {
  await expect(openPostgresStores('postgres://nobody@127.0.0.1:1/none')).rejects.toThrow(StoreUnavailable);
});

/** Four lanes that debit without end; a call that fails is sent again under the same key. */
function startLoad({ usage }: Stores) {
  const acknowledged: string[] = [];
  const failures: unknown[] = [];
  let isEnding = false;
  const lane = async (number: number): Promise<void> => {
    for (let count = 1; !isEnding;) {
      const key = `${number}-${count}`;
      const isDone = await usage.debit(debitOf('C-1', key)).then(
        () => true,
        async (error: unknown) => {
          failures.push(error);
          await wait(10);
          return false;
        },
      );
      if (isDone) acknowledged.push(key);
      if (isDone) count += 1;
    }
  };
  const lanes = Promise.all([1, 2, 3, 4].map(lane));
  const end = async (): Promise<void> => {
    isEnding = true;
    await lanes;
  };
  return { acknowledged, failures, end };
}
