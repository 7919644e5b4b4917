// What the stores take: debits, writes, starts, and how soon another process knows of a publish.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openLowdbStores } from '../../server/stores/lowdb/open.ts';
import { openPostgresStores } from '../../server/stores/postgres/open.ts';
import type { Stores } from '../../server/stores/stores.ts';
import { readCatalog, revisionOf, vendors } from '../../test/fixtures/world.ts';
import { contractOf, debitOf } from '../faults-samples.ts';
import { startCluster } from '../postgres-cluster.mjs';
import { timeEffective } from './effective.ts';
import { timeImpact } from './impact.ts';
import { roundly, writeTable } from './markdown.ts';

const CONTRACTS = 10_000;
const ENTRIES = 100_000;
const AT_ONCE = 1_000;
const CATALOGS = 1_000;
const LANES = 4;
/** A database is filled over so many, since each call waits for one. */
const CONNECTIONS = 10;
const ROUNDS = 200;
const by = { by: 'bench', at: 1_000 };

type Open = () => Promise<Stores>;

const folder = mkdtempSync(path.join(tmpdir(), 'bench-stores-'));
const small = mkdtempSync(path.join(tmpdir(), 'bench-impact-'));
const cluster = await startCluster();
const files = await benchFiles(() => openLowdbStores(folder, console.error));
const impact = await benchImpact(() => openLowdbStores(small, console.error));
const database = [
  ...(await benchDatabase(() => openPostgresStores(cluster.urlOf('postgres')))),
  await benchEffective(cluster.urlOf('postgres')),
];
await cluster.remove();
rmSync(folder, { recursive: true });
rmSync(small, { recursive: true });

console.log(`## Stores

Each write is durable before it is acknowledged, and each lane sends its next one then. lowdb keeps every contract in one
file, which a change of any of them writes anew, together with all that came meanwhile; PostgreSQL runs on the same machine.

${writeTable([`lowdb, ${roundly(CONTRACTS)} contracts, ${roundly(ENTRIES)} entries of usage`, ''], files)}

${writeTable([`lowdb, ${roundly(AT_ONCE)} contracts, one of four used`, ''], [impact])}

${writeTable(['PostgreSQL', ''], database)}
`);

async function benchFiles(open: Open): Promise<readonly (readonly string[])[]> {
  await fillStores(await open(), CONTRACTS, ENTRIES);
  const start = await timeOnce(async () => (await open()).close());
  const stores = await open();
  const debit = await median((round) => stores.usage.debit(debitOf(`C-${round}`, `bench ${round}`)));
  const amend = await median((round) => stores.contracts.replace(`C-${round}`, 1, contractOf('ACME'), by));
  const found = await median((round) => stores.contracts.find(`C-${round}`));
  const perSecond = await debitSideBySide(stores);
  await stores.close();
  return [
    ['start', `${roundly(start)} ms`],
    ['a debit, the median', `${roundly(debit)} ms`],
    [`debits a second, ${LANES} lanes`, roundly(perSecond)],
    ['a change of a contract, the median', `${roundly(amend)} ms`],
    ['a contract with its totals is found, the median', `${roundly(found)} ms`],
  ];
}

async function benchImpact(open: Open): Promise<readonly string[]> {
  const stores = await open();
  const impact = await timeImpact(stores, AT_ONCE);
  await stores.close();
  return ['what a draft means to all of them', `${roundly(impact)} ms`];
}

async function benchEffective(url: string): Promise<readonly string[]> {
  const served = await timeEffective(url);
  return ['from when a revision takes effect until two server processes have answered by it', `${roundly(served)} ms`];
}

async function benchDatabase(open: Open): Promise<readonly (readonly string[])[]> {
  await fillStores(await open(), AT_ONCE, AT_ONCE, CONNECTIONS);
  const [stores, other] = [await open(), await open()];
  const debit = await median((round) => stores.usage.debit(debitOf(`C-${round}`, `bench ${round}`)));
  const perSecond = await debitSideBySide(stores);
  const found = await median((round) => stores.contracts.find(`C-${round}`));
  const publish = await publishMany(stores);
  const known = await timeOnce(() => untilKnown(stores, other));
  await Promise.all([stores.close(), other.close()]);
  const start = await timeOnce(async () => {
    const opened = await open();
    opened.catalogs.listIds().forEach((id) => opened.catalogs.listRevisions(id).at(-1)?.catalog);
    await opened.close();
  });
  return [
    ['a debit, the median', `${roundly(debit)} ms`],
    [`debits a second over different contracts, ${LANES} connections`, roundly(perSecond)],
    ['a contract with its totals is found, the median', `${roundly(found)} ms`],
    [`${roundly(CATALOGS)} catalogs are published`, `${roundly(publish)} ms`],
    ['from the beginning of a publish until another process knows of it', `${roundly(known)} ms`],
    [`start with ${roundly(CATALOGS)} catalogs, every one read`, `${roundly(start)} ms`],
  ];
}

async function fillStores(stores: Stores, contracts: number, entries: number, atOnce = AT_ONCE): Promise<void> {
  await inTurns(
    contracts,
    (index) => stores.contracts.create(`C-${index}`, contractOf(`Customer ${index}`), by),
    atOnce,
  );
  await inTurns(entries, (index) => stores.usage.debit(debitOf(`C-${index % contracts}`, `filled ${index}`)), atOnce);
  await stores.close();
}

async function inTurns(count: number, call: (index: number) => Promise<unknown>, atOnce: number): Promise<void> {
  for (let first = 0; first < count; first += atOnce)
    await Promise.all(Array.from({ length: Math.min(atOnce, count - first) }, (_, index) => call(first + index)));
}

/** Debits a second while each of the lanes sends one after the other, to contracts of its own. */
async function debitSideBySide({ usage }: Stores): Promise<number> {
  const count = 5 * ROUNDS;
  const lane = async (number: number): Promise<void> => {
    for (let index = 0; index < count; index++)
      await usage.debit(debitOf(`C-${number * ROUNDS + (index % ROUNDS)}`, `lane ${number} ${index}`));
  };
  const took = await timeOnce(() => Promise.all(Array.from({ length: LANES }, (_, number) => lane(number))));
  return (1_000 * LANES * count) / took;
}

function publishMany({ catalogs }: Stores): Promise<number> {
  const revisions = vendors.map((vendor) => revisionOf(readCatalog(vendor)));
  const publishOne = (index: number) => {
    const { digest: _digest, revision: _number, ...revision } = revisions[index % revisions.length] ?? fail();
    const promised = { ...revision, catalog: { ...revision.catalog, id: `${revision.catalog.id}-${index}` } };
    return catalogs.publish({ promised, note: '', follows: 0 }, by);
  };
  return timeOnce(() => inTurns(CATALOGS, publishOne, LANES));
}

async function untilKnown(stores: Stores, other: Stores): Promise<void> {
  const known = new Promise((resolve) => other.catalogs.watch(resolve));
  const { digest: _digest, revision: _number, ...promised } = revisionOf(readCatalog('groupios'));
  await stores.catalogs.publish({ promised, note: '', follows: 0 }, by);
  await known;
}

async function median(call: (round: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await timeOnce(() => call(round)));
  return times.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? Number.NaN;
}

async function timeOnce(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function fail(): never {
  throw new RangeError('there are no catalogs');
}
