import { once } from '../once.ts';
import type { Stores } from '../stores.ts';
import { openAccess } from './access.ts';
import { openAudit } from './audit.ts';
import { openCatalogs } from './catalogs.ts';
import { openContracts } from './contracts.ts';
import { openDatabase } from './database.ts';
import { openFacts } from './facts.ts';
import { openJobs } from './jobs.ts';
import { listenTo } from './listening.ts';
import { migrate } from './migrate.ts';
import { openPresence } from './presence.ts';
import { CHANNEL, openStanding } from './standing.ts';
import { openUsage } from './usage.ts';

/**
 * Opens the stores in a PostgreSQL database, for any number of processes.
 * @param url `postgres://…`
 * @throws StoreUnavailable where the database cannot be reached
 */
export async function openPostgresStores(url: string): Promise<Stores> {
  const database = openDatabase(url);
  const standing = openStanding(database);
  try {
    await migrate(database);
    await standing.sync();
  } catch (error) {
    await database.close();
    throw error;
  }
  const endListening = listenTo(url, CHANNEL, () => void standing.sync().catch(() => undefined));
  return {
    catalogs: openCatalogs(database, standing),
    contracts: openContracts(database),
    usage: openUsage(database),
    facts: openFacts(database, standing),
    access: openAccess(database),
    audit: openAudit(database),
    jobs: openJobs(database),
    presence: openPresence(database),
    ready: () =>
      standing.sync().then(
        () => true,
        () => false,
      ),
    close: once(async () => {
      await endListening();
      await standing.sync().catch(() => undefined);
      await database.close();
    }),
  };
}
