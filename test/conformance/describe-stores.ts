import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accessPromises } from './access.ts';
import { auditPromises } from './audit.ts';
import { catalogPromises } from './catalogs.ts';
import { contractPromises } from './contracts.ts';
import { factPromises } from './facts.ts';
import { jobPromises } from './jobs.ts';
import type { Opened, Promises } from './opened.ts';
import { presencePromises } from './presence.ts';
import { readSentences } from './prose.ts';
import { storesPromises } from './stores.ts';
import { usagePromises } from './usage.ts';

const tables: readonly (readonly [file: string, type: string, promises: Promises])[] = [
  ['catalog-store.ts', 'CatalogStore', catalogPromises],
  ['contract-store.ts', 'ContractStore', contractPromises],
  ['usage-store.ts', 'UsageStore', usagePromises],
  ['facts-store.ts', 'FactsStore', factPromises],
  ['access-store.ts', 'AccessStore', accessPromises],
  ['audit-store.ts', 'AuditStore', auditPromises],
  ['job-store.ts', 'JobStore', jobPromises],
  ['presence-store.ts', 'PresenceStore', presencePromises],
  ['stores.ts', 'Stores', storesPromises],
];

/** Holds stores to their prose: each sentence is one test. */
export function describeStores(name: string, open: () => Promise<Opened>): void {
  describe.each(tables)(`${name}: %s`, (file, type, promises) => {
    let opened: Opened;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(async () => {
      await opened.remove();
    });

    test('every sentence has its test', () => {
      expect(Object.keys(promises)).toEqual(readSentences(file, type));
    });

    test.each(Object.entries(promises))('%s', async (_sentence, hold) => {
      await hold(opened);
    });
  });
}
