import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { ApiKey, Session, User } from '../access-store.ts';
import type { OperatingFact } from '../facts-store.ts';
import type { Stores } from '../stores.ts';
import { openAccess } from './access.ts';
import { openAudit, type OpenAudit } from './audit.ts';
import type { CatalogRecord } from './catalog-record.ts';
import { openCatalogs } from './catalogs.ts';
import { openCollection, type Collection } from './collection.ts';
import { finishErasing, openContracts, type ContractRecord } from './contracts.ts';
import { openFacts } from './facts.ts';
import { openJobs, type FiledJob } from './jobs.ts';
import { lockFolder } from './lock.ts';
import { openPresence } from './presence.ts';
import { once } from '../once.ts';
import { openTexts } from './texts.ts';
import { openUsage } from './usage.ts';

/**
 * Opens the stores in a folder, which is made where there is none, for this process alone.
 *
 * Measured on two cores: with 10,000 contracts and 100,000 entries of usage a start takes 0.7 s, a debit under 1 ms, and a
 * change of a contract 30 ms; with 50,000 and 1,000,000 a start takes 9 s and a change 170 ms. That is the ceiling, and
 * PostgreSQL the way beyond.
 * @param report is told of what was mended
 * @throws where the folder cannot be written or another process has it, or a file is not what was written to it
 */
export async function openLowdbStores(folder: string, report: (line: string) => void): Promise<Stores> {
  await makeFolder(path.join(folder, 'texts'));
  const unlock = await lockFolder(folder);
  try {
    return await openFiles(folder, report, unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new Error(`\`${folder}\` cannot be made (${(error as NodeJS.ErrnoException).code})`, { cause: error });
  });
}

/** What was told before a crash and did not arrive is handed over to the audit as each file is opened. */
async function openFiles(folder: string, report: (line: string) => void, unlock: () => Promise<void>): Promise<Stores> {
  const audit = await openAudit(path.join(folder, 'audit.journal'), report);
  try {
    return await openOver(audit, folder, report, unlock);
  } catch (error) {
    await audit.close();
    throw error;
  }
}

async function openOver(
  { close: closeAudit, log, ...audit }: OpenAudit,
  folder: string,
  report: (line: string) => void,
  unlock: () => Promise<void>,
): Promise<Stores> {
  const at = (name: string): string => path.join(folder, name);
  const [catalogs, contracts, facts, users, keys, sessions, jobs] = await Promise.all([
    openCollection<CatalogRecord>(at('catalogs.json'), log),
    openCollection<ContractRecord>(at('contracts.json'), log),
    openCollection<OperatingFact>(at('facts.json'), log),
    openCollection<User>(at('users.json'), log),
    openCollection<ApiKey>(at('keys.json'), log),
    openCollection<Session>(at('sessions.json'), log),
    openCollection<FiledJob>(at('jobs.json'), log),
  ]);
  const texts = await openTexts(at('texts'));
  const needed = textsOf(catalogs.values());
  // Where no catalog is known any more, its texts are the last trace of it, and stay.
  if (needed.size > 0) await texts.tidy(needed);
  const usage = await openUsage(at('usage.journal'), versionsIn(contracts), log, report);
  await finishErasing(contracts, usage);
  return {
    catalogs: openCatalogs(catalogs, texts),
    contracts: openContracts(contracts, usage),
    usage,
    facts: openFacts(facts),
    access: openAccess(users, keys, sessions),
    audit,
    jobs: await openJobs(jobs, at('job-files')),
    presence: openPresence(),
    ready: async () => true,
    close: once(async () => {
      await Promise.all([catalogs, contracts, facts, users, keys, sessions, jobs].map(({ close }) => close()));
      await usage.close();
      await closeAudit();
      await unlock();
    }),
  };
}

/** The version of a contract that is in force; undefined where there is none. */
function versionsIn(contracts: Collection<ContractRecord>): (id: string) => number | undefined {
  return (id) => {
    const record = contracts.get(id);
    return record?.kind === 'kept' ? record.current.version : undefined;
  };
}

/** Digests of every text that a catalog or a draft needs. */
function textsOf(records: Iterable<CatalogRecord>): ReadonlySet<string> {
  return new Set(
    [...records].flatMap(({ draft, revisions }) => [
      ...revisions.flatMap(({ large }) => Object.values(large)),
      ...(draft ?? []).map(({ text }) => text),
    ]),
  );
}
