import { createServer } from 'node:http';
import path from 'node:path';
import { destination, pino, stdTimeFunctions } from 'pino';
import { fingerprintOf, makeSecret } from './access/secret.ts';
import { openSignInLink } from './access/sign-in-link.ts';
import { createApp } from './app.ts';
import { openJobs } from './commands/jobs.ts';
import { readerOf, surroundings } from './commands/surroundings.ts';
import { takeUpCatalogs } from './commands/take-up-catalogs.ts';
import { firstSteps } from './first-steps.ts';
import { answerBrokenRequests, requestLimits } from './http/broken-requests.ts';
import { addressOf, endOnSignals, listen } from './listening.ts';
import { openPdfPool } from './pdf/pdf-pool.ts';
import { findProduct, readSchemas } from './product-files.ts';
import { readSettings, type Settings } from './settings.ts';
import { readCatalogFolder } from './stores/folder/catalog-folder.ts';
import { tellRefusal } from './stores/folder/refusal.ts';
import { openLowdbStores } from './stores/lowdb/open.ts';
import { openPostgresStores } from './stores/postgres/open.ts';
import type { Stores } from './stores/stores.ts';

const FAILURES_PER_MINUTE = 30;
const VERIFICATIONS_PER_MINUTE = 60;

const reading = readSettings(process.env, process.cwd());
if (reading.kind === 'refused') refuse(reading.refusals);
else
  await start(reading.settings).catch((error: unknown) => {
    refuse([String(error)]);
  });

async function start(settings: Settings): Promise<void> {
  const { apiKey, catalogsFolder, host, port, publicUrl: givenUrl } = settings;
  const product = findProduct(import.meta.dirname);
  const catalogs = await readCatalogFolder({ catalogs: catalogsFolder, product });
  if (!catalogs) throw new Error(`CATALOGS_DIR: there is no folder \`${catalogsFolder}\``);
  for (const line of catalogs.refusals.flatMap(tellRefusal)) console.error(line);

  const stores = await openStores(settings);
  for (const line of await takeUpCatalogs(catalogs.store, stores, Date.now())) console.error(line);
  const isNew = (await stores.access.listUsers()).length === 0;

  const schemas = await readSchemas(product);
  const log = pino({ base: null, timestamp: stdTimeFunctions.isoTime }, destination({ dest: 2, sync: true }));
  const server = createServer(requestLimits);
  answerBrokenRequests(server, log);
  await listen(server, host, port);
  const pdf = openPdfPool();
  const ending = endOnSignals(server, () => {
    pdf.close();
    void stores.close().finally(() => process.exit(0));
  });
  const address = addressOf(server, host);
  const publicUrl = givenUrl ?? address;
  const token = makeSecret();
  const freshKey = apiKey === undefined && isNew ? makeSecret() : undefined;
  const app = createApp({
    around: surroundings(stores.catalogs, readerOf(stores), Date.now, stores.facts),
    failuresPerMinute: FAILURES_PER_MINUTE,
    isPublicUrlGiven: givenUrl !== undefined,
    isReady: async () => !ending.hasBegun() && (await stores.ready()),
    keys: apiKey === undefined ? [] : [fingerprintOf(apiKey)],
    ...(freshKey !== undefined && { firstKey: fingerprintOf(freshKey) }),
    link: openSignInLink(token),
    log,
    pdf,
    proxies: settings.proxies,
    publicUrl,
    reading: catalogs.reading,
    jobs: openJobs(stores.jobs, Date.now),
    schemas,
    stores,
    uiFolder: path.join(product, 'dist/admin-ui'),
    verificationsPerMinute: VERIFICATIONS_PER_MINUTE,
  });
  server.on('request', app);

  const first = isNew ? firstSteps({ url: publicUrl, token, freshKey, catalogIds: stores.catalogs.listIds() }) : [];
  // Printed at one go: who waits for the first line has the others too.
  console.log([`listening on ${address}`, ...first].join('\n'));
}

function openStores({ dataFolder, databaseUrl }: Settings): Promise<Stores> {
  if (databaseUrl !== undefined) return openPostgresStores(databaseUrl);
  return openLowdbStores(dataFolder, (line) => {
    console.error(line);
  });
}

function refuse(refusals: readonly string[]): void {
  for (const refusal of refusals) console.error(refusal);
  process.exitCode = 1;
}
