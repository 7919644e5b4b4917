// `npm run faults [-- rounds]`: kills a writing process that often on each store, and looks for what was lost.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openLowdbStores } from '../server/stores/lowdb/open.ts';
import { openPostgresStores } from '../server/stores/postgres/open.ts';
import type { Stores } from '../server/stores/stores.ts';
import { findLosses, killWhileWriting } from './faults-rounds.ts';
import { startCluster } from './postgres-cluster.mjs';

const LONGEST_MS = 300;

const rounds = Number(process.argv[2] ?? '200');
const folder = mkdtempSync(path.join(tmpdir(), 'faults-'));
const cluster = await startCluster();
const url = cluster.urlOf('postgres');
const losses = [
  ...(await killOften('lowdb', folder, () => openLowdbStores(folder, console.log))),
  ...(await killOften('PostgreSQL', url, () => openPostgresStores(url))),
];
await cluster.remove();
rmSync(folder, { recursive: true });
console.log(losses.length === 0 ? 'nothing was lost' : losses.join('\n'));
process.exitCode = losses.length === 0 ? 0 : 1;

async function killOften(store: string, place: string, open: () => Promise<Stores>): Promise<readonly string[]> {
  const found: string[] = [];
  let acknowledged = 0;
  for (let round = 1; round <= rounds; round += 1) {
    const name = `round-${round}`;
    const told = await killWhileWriting(place, name, Math.random() * LONGEST_MS);
    const stores = await open();
    found.push(...(await findLosses(stores, name, told)).map((loss) => `${store}, ${name}: ${loss}`));
    await stores.close();
    acknowledged += told.length;
  }
  console.log(`${store}: ${rounds} times killed, ${acknowledged} writes acknowledged, ${found.length} faults`);
  return found;
}
