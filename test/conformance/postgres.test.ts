import { afterAll, beforeAll } from 'vitest';
import { startCluster, type Cluster } from '../../scripts/postgres-cluster.mjs';
import { openPostgresStores } from '../../server/stores/postgres/open.ts';
import type { Stores } from '../../server/stores/stores.ts';
import { describeStores } from './describe-stores.ts';
import { createDatabase } from './postgres-database.ts';

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startCluster('fsync=off');
}, 120_000);
afterAll(() => cluster.remove());

describeStores('PostgreSQL', async () => {
  const { drop, url } = await createDatabase(cluster);
  const opened: Stores[] = [];
  const open = async (): Promise<Stores> => {
    const stores = await openPostgresStores(url);
    opened.push(stores);
    return stores;
  };
  const closeAll = async (): Promise<void> => {
    await Promise.all(opened.splice(0).map((stores) => stores.close()));
  };
  return {
    stores: await open(),
    other: await open(),
    reopen: async () => {
      await closeAll();
      return open();
    },
    remove: async () => {
      await closeAll();
      await drop();
    },
  };
});
