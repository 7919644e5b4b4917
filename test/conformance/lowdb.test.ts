import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openLowdbStores } from '../../server/stores/lowdb/open.ts';
import { describeStores } from './describe-stores.ts';

describeStores('lowdb', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'data-'));
  const refuse = (line: string): void => {
    throw new Error(line);
  };
  let stores = await openLowdbStores(folder, refuse);
  return {
    stores,
    other: stores,
    reopen: async () => {
      await stores.close();
      stores = await openLowdbStores(folder, refuse);
      return stores;
    },
    remove: async () => {
      await stores.close();
      rmSync(folder, { recursive: true });
    },
  };
});
