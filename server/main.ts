import { createServer } from 'node:http';
import path from 'node:path';
import { destination, pino, stdTimeFunctions } from 'pino';
import { fingerprintOf, makeSecret } from './access/secret.ts';
import { openSessions } from './access/sessions.ts';
import { openSignInLink } from './access/sign-in-link.ts';
import { createApp } from './app.ts';
import { surroundings } from './commands/surroundings.ts';
import { firstSteps } from './first-steps.ts';
import { addressOf, endOnSignals, listen } from './listening.ts';
import { findProduct, readSchemas } from './product-files.ts';
import { readSettings, type Settings } from './settings.ts';
import { readCatalogFolder } from './stores/folder/catalog-folder.ts';
import { tellRefusal } from './stores/folder/refusal.ts';
import { keepContracts } from './stores/memory/contracts.ts';

const FAILURES_PER_MINUTE = 30;

const reading = readSettings(process.env, process.cwd());
if (reading.kind === 'refused') refuse(reading.refusals);
else
  await start(reading.settings).catch((error: unknown) => {
    refuse([String(error)]);
  });

async function start({ apiKey, catalogsFolder, host, port, publicUrl: givenUrl }: Settings): Promise<void> {
  const product = findProduct(import.meta.dirname);
  const catalogs = await readCatalogFolder({ catalogs: catalogsFolder, product });
  if (!catalogs) throw new Error(`CATALOGS_DIR: there is no folder \`${catalogsFolder}\``);
  for (const line of catalogs.refusals.flatMap(tellRefusal)) console.error(line);

  const schemas = await readSchemas(product);
  const server = createServer();
  await listen(server, host, port);
  const ending = endOnSignals(server, () => process.exit(0));
  const address = addressOf(server, host);
  const publicUrl = givenUrl ?? address;
  const token = makeSecret();
  const freshKey = apiKey === undefined ? makeSecret() : undefined;
  const app = createApp({
    around: surroundings(catalogs.store, keepContracts({}), Date.now),
    failuresPerMinute: FAILURES_PER_MINUTE,
    isReady: () => !ending.hasBegun(),
    keys: [apiKey, freshKey].filter((key) => key !== undefined).map(fingerprintOf),
    link: openSignInLink(token),
    log: pino({ base: null, timestamp: stdTimeFunctions.isoTime }, destination({ dest: 2, sync: true })),
    publicUrl,
    schemas,
    sessions: openSessions(Date.now),
    uiFolder: path.join(product, 'dist/admin-ui'),
  });
  server.on('request', app);

  console.log(`listening on ${address}`);
  for (const line of firstSteps({ url: publicUrl, token, freshKey, catalogIds: catalogs.store.listIds() }))
    console.log(line);
}

function refuse(refusals: readonly string[]): void {
  for (const refusal of refusals) console.error(refusal);
  process.exitCode = 1;
}
