import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findLosses, killWhileWriting } from '../../../scripts/faults-rounds.ts';
import { startCluster } from '../../../scripts/postgres-cluster.mjs';
import { openLowdbStores } from '../../../server/stores/lowdb/open.ts';
import { openPostgresStores } from '../../../server/stores/postgres/open.ts';
import type { Stores } from '../../../server/stores/stores.ts';

const ROUNDS = 20;
const STEP_MS = 9;

async function killOften(place: string, open: () => Promise<Stores>): Promise<void> {
  let acknowledged = 0;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const told = await killWhileWriting(place, `round-${round}`, round * STEP_MS);
    const stores = await open();
    expect(await findLosses(stores, `round-${round}`, told)).toEqual([]);
    await stores.close();
    acknowledged += told.length;
  }
  expect(acknowledged).toBeGreaterThan(10 * ROUNDS);
}

test('twenty times killed while it writes files, a process has lost nothing that was acknowledged', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'data-'));
  await killOften(folder, () => openLowdbStores(folder, () => undefined));
  rmSync(folder, { recursive: true });
}, 180_000);

test('twenty times killed while it writes to PostgreSQL, a process has lost nothing that was acknowledged', async () => {
  const cluster = await startCluster();
  await killOften(cluster.urlOf('postgres'), () => openPostgresStores(cluster.urlOf('postgres')));
  await cluster.remove();
}, 180_000);
