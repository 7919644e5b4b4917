// Verifies every chain of the audit: `npm run audit`, of the server that the environment names (DATA_DIR, DATABASE_URL).
// Ends with 1 when a chain is broken, with 2 when nothing can be read, as while a server has the folder.
import { verifyAudit } from '../server/commands/read-audit.ts';
import { readSettings, type Settings } from '../server/settings.ts';
import { openLowdbStores } from '../server/stores/lowdb/open.ts';
import { openPostgresStores } from '../server/stores/postgres/open.ts';
import type { Stores } from '../server/stores/stores.ts';

const reading = readSettings(process.env, process.cwd());
if (reading.kind === 'refused') fail(reading.refusals.join('\n'));
else await verifyAll(reading.settings).catch(fail);

async function verifyAll(settings: Settings): Promise<void> {
  const stores = await openStores(settings);
  const verdicts = await verifyAudit(stores.audit);
  await stores.close();
  for (const verdict of verdicts)
    if (verdict.kind === 'broken') console.error(`${verdict.chain}: broken at ${verdict.number}, ${verdict.because}`);
  const broken = verdicts.filter(({ kind }) => kind === 'broken').length;
  console.log(`${verdicts.length - broken} chains whole, ${broken} broken`);
  process.exitCode = broken > 0 ? 1 : 0;
}

function openStores({ dataFolder, databaseUrl }: Settings): Promise<Stores> {
  return databaseUrl === undefined ? openLowdbStores(dataFolder, console.error) : openPostgresStores(databaseUrl);
}

function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
