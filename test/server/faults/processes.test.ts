import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCluster, type Cluster } from '../../../scripts/postgres-cluster.mjs';
import { readCatalog } from '../../fixtures/world.ts';
import { key, product } from '../started-app.ts';

/** A server process of our own. */
type Running = { readonly child: ChildProcess; readonly url: string };

let cluster: Cluster;
let folder: string;
let servers: readonly Running[];
beforeAll(async () => {
  cluster = await startCluster();
  folder = mkdtempSync(path.join(tmpdir(), 'catalogs-'));
  writeFileSync(path.join(folder, 'strict.json'), JSON.stringify(withoutOverage()));
  writeFileSync(path.join(folder, 'conference-tv.json'), JSON.stringify(readCatalog('conference-tv')));
  servers = await Promise.all([start(), start()]);
}, 120_000);
afterAll(async () => {
  for (const { child } of servers) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
  await cluster.remove();
});

const use = { feature: 'support-hours', minutes: 25, at: '2026-05-04T10:00:00+02:00' };
const question = { feature: 'support-hours', at: '2026-06-01T10:00:00+02:00' };
const GRANTED = 480;
const METERED = 30;

/** A catalog whose allowance cannot be exceeded. */
function withoutOverage(): unknown {
  const text = JSON.stringify(readCatalog('groupios')).replaceAll(/,"overage":"[^"]*"/g, '');
  return { ...JSON.parse(text), id: 'strict' };
}

/** Starts a server; both take up the same catalogs of the same folder into the same database. */
function start(): Promise<Running> {
  const env = {
    ...process.env,
    PORT: '0',
    DATABASE_URL: cluster.urlOf('postgres'),
    CATALOGS_DIR: folder,
    MEHRWERT_API_KEY: key,
  };
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], { cwd: product, env, stdio: 'pipe' });
  return new Promise((resolve, reject) => {
    let printed = '';
    const listen = (text: Buffer): void => {
      printed += text.toString();
      const url = /^listening on (\S+)$/m.exec(printed)?.[1];
      if (url !== undefined) resolve({ child, url });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', () => reject(new Error(printed)));
  });
}

function post(server: number, address: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const authorization = `Bearer ${key}`;
  return fetch(`${servers[server % servers.length]?.url}${address}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', authorization, ...headers },
  });
}

async function usedAt(server: number, contract: string): Promise<number> {
  const { allowance } = await (await post(server, '/v1/check', { ...question, contract })).json();
  expect(allowance).toMatchObject({ granted: GRANTED, remaining: GRANTED - allowance.used });
  return allowance.used;
}

test('two processes under mixed load oversell nothing and answer nothing wrong', async () => {
  const items = [{ id: '1', offering: 'support-model', tier: 'l', from: '2026-01-01' }];
  expect((await post(0, '/v1/contracts', { id: 'C-1', contract: { catalog: 'strict', items } })).status).toBe(200);
  const statuses: number[] = [];
  const lane = async (number: number): Promise<void> => {
    let seen = 0;
    for (let count = 0; count < 6; count += 1) {
      const headers = { 'idempotency-key': `${number}-${count}` };
      const [debiting, again] = await Promise.all([
        post(number, '/v1/contracts/C-1/usage', use, headers),
        post(number + 1, '/v1/contracts/C-1/usage', use, headers),
      ]);
      expect(again.status).toBe(debiting.status);
      statuses.push(debiting.status);
      const used = await usedAt(number + count, 'C-1');
      expect(used).toBeGreaterThanOrEqual(seen);
      expect([used % METERED, used <= GRANTED]).toEqual([0, true]);
      seen = used;
    }
  };
  await Promise.all(Array.from({ length: 6 }, (_, number) => lane(number)));
  expect(statuses.filter((status) => status === 200)).toHaveLength(GRANTED / METERED);
  expect(statuses.filter((status) => status === 409)).toHaveLength(36 - GRANTED / METERED);
  expect([await usedAt(0, 'C-1'), await usedAt(1, 'C-1')]).toEqual([GRANTED, GRANTED]);
}, 60_000);

test('a fact that one process records is honoured by the other within a second, and so is its withdrawal', async () => {
  const gold = { offering: 'service-level', tier: 'gold', from: '2026-01-01' };
  const asked = { contract: { catalog: 'conference-tv', items: [gold] }, feature: 'phone-support' };
  const phone = { ...asked, at: '2026-05-06T11:00:00+02:00' };
  const decided = async (): Promise<string> => (await (await post(1, '/v1/check', phone)).json()).decision;
  expect(await decided()).toBe('granted');
  const closure = { kind: 'closure', from: '2026-05-06', until: '2026-05-06', note: { en: 'Moving house' } };
  const facts = '/v1/catalogs/conference-tv/facts';
  const { id } = await (await post(0, facts, closure)).json();
  await expect.poll(decided, { timeout: 30_000, interval: 20 }).toBe('denied');
  const headers = { authorization: `Bearer ${key}` };
  await fetch(`${servers[0]?.url}${facts}/${id}`, { method: 'DELETE', headers });
  await expect.poll(decided, { timeout: 30_000, interval: 20 }).toBe('granted');
}, 60_000);

test('without PostgreSQL a process is not ready and refuses writes with 503; with it, it serves again by itself', async () => {
  await cluster.stop('SIGQUIT');
  const refused = await post(0, '/v1/contracts/C-1/usage', use, { 'idempotency-key': 'later' });
  expect([refused.status, refused.headers.has('retry-after')]).toEqual([503, true]);
  expect((await fetch(`${servers[0]?.url}/readyz`)).status).toBe(503);
  await cluster.start();
  await expect.poll(async () => (await fetch(`${servers[0]?.url}/readyz`)).status, { timeout: 60_000 }).toBe(200);
  expect(await usedAt(0, 'C-1')).toBe(GRANTED);
}, 60_000);
