import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import type { Reading } from '../../engine/index.ts';
import { fingerprintOf } from '../../server/access/secret.ts';
import { openSignInLink } from '../../server/access/sign-in-link.ts';
import { createApp, type AppParts } from '../../server/app.ts';
import { openJobs } from '../../server/commands/jobs.ts';
import { readerOf, surroundings, type Surroundings } from '../../server/commands/surroundings.ts';
import { takeUpCatalogs } from '../../server/commands/take-up-catalogs.ts';
import { answerBrokenRequests, requestLimits } from '../../server/http/broken-requests.ts';
import { addressOf, listen } from '../../server/listening.ts';
import { openPdfPool } from '../../server/pdf/pdf-pool.ts';
import { readSchemas } from '../../server/product-files.ts';
import { readCatalogFolder } from '../../server/stores/folder/catalog-folder.ts';
import { openLowdbStores } from '../../server/stores/lowdb/open.ts';
import { keepContracts } from '../../server/stores/memory/contracts.ts';
import type { Stores } from '../../server/stores/stores.ts';

export const product = path.resolve(import.meta.dirname, '../..');
export const key = 'a-key-for-tests-of-at-least-32-characters';
export const token = 'a-sign-in-token-for-tests';

/** An application that listens on a port of its own, and the lines it has logged. */
export type StartedApp = {
  readonly url: string;
  readonly stores: Stores;
  readonly logged: () => string;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  readonly post: (path: string, body: BodyInit, headers?: Record<string, string>) => Promise<Response>;
  /** Any call; a body is sent as JSON. */
  readonly send: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>;
  readonly stop: () => Promise<void>;
};

const authorization = { authorization: `Bearer ${key}` };

/** What use cases ask, over the product's own catalogs. */
export async function productSurroundings(): Promise<Surroundings> {
  const folder = await readCatalogFolder({ catalogs: path.join(product, 'catalogs'), product });
  if (!folder) throw new Error('the product has no catalogs');
  return surroundings(folder.store, keepContracts({}), Date.now);
}

/** What drafts are read with. */
export async function productReading(): Promise<Reading> {
  const folder = await readCatalogFolder({ catalogs: path.join(product, 'catalogs'), product });
  if (!folder) throw new Error('the product has no catalogs');
  return folder.reading;
}

/** Stores in a fresh folder, with the product's own catalogs taken up. */
export async function freshStores(now = Date.now()): Promise<Stores> {
  const folder = await mkdtemp(path.join(tmpdir(), 'mehrwert-'));
  const stores = await openLowdbStores(folder, () => undefined);
  const catalogs = await readCatalogFolder({ catalogs: path.join(product, 'catalogs'), product });
  if (catalogs) await takeUpCatalogs(catalogs.store, stores, now);
  return { ...stores, close: () => stores.close().then(() => rm(folder, { recursive: true })) };
}

/** The application over the product's own catalogs, with some parts replaced. */
export async function startApp(replaced: Partial<AppParts> = {}): Promise<StartedApp> {
  const lines: string[] = [];
  const sink = new Writable({ write: (chunk: Buffer, _encoding, done) => done(void lines.push(chunk.toString())) });
  const log = pino(sink);
  const server = createServer(requestLimits);
  answerBrokenRequests(server, log);
  await listen(server, '127.0.0.1', 0);
  const url = addressOf(server, '127.0.0.1');
  const stores = replaced.stores ?? (await freshStores());
  const reading = replaced.reading ?? (await productReading());
  const parts: AppParts = {
    around: replaced.around ?? surroundings(stores.catalogs, readerOf(stores), Date.now, stores.facts),
    stores,
    failuresPerMinute: 1000,
    verificationsPerMinute: 1000,
    isPublicUrlGiven: false,
    isReady: () => Promise.resolve(true),
    keys: [fingerprintOf(key)],
    link: openSignInLink(token),
    log,
    pdf: openPdfPool({ size: 1 }),
    publicUrl: url,
    reading,
    jobs: openJobs(stores.jobs, Date.now),
    schemas: await readSchemas(product),
    uiFolder: path.join(product, 'test/server/ui'),
    ...replaced,
  };
  server.on('request', createApp(parts));
  return {
    url,
    stores,
    logged: () => lines.join(''),
    get: (address, headers = authorization) => fetch(url + address, { headers, redirect: 'manual' }),
    post: (address, body, headers) =>
      fetch(url + address, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...authorization, ...headers },
      }),
    send: (method, address, body, headers) =>
      fetch(url + address, {
        method: method.toUpperCase(),
        redirect: 'manual',
        headers: { ...authorization, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      parts.pdf.close();
      if (!replaced.stores) await stores.close();
    },
  };
}
