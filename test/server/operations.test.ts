import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { bringPostgresTools } from '../../scripts/postgres.mjs';
import { startCluster } from '../../scripts/postgres-cluster.mjs';
import { supported } from './contract-app.ts';
import {
  freePort,
  readCommands,
  runCommands,
  startShown,
  type Environment,
  type ShownServer,
} from './shown-commands.ts';
import { key } from './started-app.ts';

const shown = readCommands('docs/operations.md');
const ran = new Set<string>();
const servers: ShownServer[] = [];
const folder = mkdtempSync(path.join(tmpdir(), 'operations-'));
const [port, otherPort] = [await freePort(), await freePort()];
const authorization = { authorization: `Bearer ${key}` };
const base: Environment = {
  MEHRWERT_API_KEY: key,
  PORT: String(port),
  CONTRACTS: path.join(folder, 'contracts.ndjson'),
};

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The commands of a heading that have a word in them, at ports that are free. */
function commandsOf(heading: string, word: string): string {
  const [block] = shown.filter((each) => each.heading === heading && each.commands.includes(word));
  if (!block) throw new Error(`under “${heading}” no command has \`${word}\``);
  ran.add(block.commands);
  return block.commands.replaceAll('8080', String(port)).replaceAll('8081', String(otherPort));
}

const run = (heading: string, word: string, environment: Environment) =>
  runCommands(commandsOf(heading, word), environment);

async function start(heading: string, word: string, environment: Environment): Promise<void> {
  servers.push(await startShown(commandsOf(heading, word), environment));
}

async function stopAll(): Promise<void> {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
}

async function call(at: number, address: string, body?: unknown): Promise<unknown> {
  const reply = await fetch(`http://127.0.0.1:${at}${address}`, {
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    headers: { ...authorization, 'content-type': 'application/json' },
  });
  return reply.json();
}

const keep = (at: number, id: string) => call(at, '/v1/contracts', { id, contract: supported });
const found = (at: number, id: string) => call(at, `/v1/contracts/${id}`);

test('one process with a folder: the first user, four eyes, moving contracts, backup, restore and upgrade', async () => {
  const environment = { ...base, DATA_DIR: path.join(folder, 'data'), BACKUP: path.join(folder, 'backup.tgz') };
  await start('Start and end', 'npm start', environment);
  expect(await run('The first admin, users and keys', '/v1/users', environment)).toContain('"name":"Ada"');
  expect(await run('Four eyes', 'fourEyes', environment)).toContain('{"fourEyes":true}');
  await keep(port, 'C-1');
  expect(await run('Moving contracts', 'export', environment)).toContain(
    '0 contracts taken, 1 there already, 0 refused',
  );
  await stopAll();
  await run('Backup and restore', 'tar -czf', environment);

  await start('Upgrade', 'npm start', environment);
  expect(await run('Upgrade', '/revisions', environment)).toMatch(/"versions":\{"format":1,.*"engine":"\d+\.\d+\.\d+"/);
  await keep(port, 'C-2');
  await stopAll();
  expect(await run('Backup and restore', 'tar -xzf', environment)).toMatch(/ chains whole, 0 broken/);
  await start('Upgrade', 'npm start', environment);
  expect(await found(port, 'C-1')).toMatchObject({ version: 1 });
  expect(await found(port, 'C-2')).toMatchObject({ status: 404 });
  expect(await call(port, '/v1/catalogs/conference-tv/settings')).toEqual({ fourEyes: true });
});

test('two processes on one PostgreSQL: backup while they serve, and restore', async () => {
  const tools = bringPostgresTools();
  if (!tools) throw new Error('there is no pg_dump, and none could be installed');
  vi.stubEnv('POSTGRES_BIN', tools);
  const cluster = await startCluster('fsync=off');
  try {
    const environment = {
      ...base,
      PATH: `${tools}${path.delimiter}${process.env['PATH'] ?? ''}`,
      DATABASE_URL: cluster.urlOf('postgres'),
      BACKUP: path.join(folder, 'backup.dump'),
    };
    await start('Several processes on one PostgreSQL', `PORT=8080`, environment);
    await start('Several processes on one PostgreSQL', `PORT=8081`, environment);
    expect(await run('Several processes on one PostgreSQL', '/readyz', environment)).toMatch(/\{.*\}\s*\{.*\}/);
    await keep(port, 'C-1');
    expect(await found(otherPort, 'C-1')).toMatchObject({ version: 1 });
    await run('Backup and restore', 'pg_dump', environment);
    await keep(otherPort, 'C-2');
    await stopAll();

    await run('Backup and restore', 'create database', environment);
    const restored = { ...environment, DATABASE_URL: cluster.urlOf('mehrwert_restored') };
    expect(await run('Backup and restore', 'pg_restore', restored)).toMatch(/ chains whole, 0 broken/);
    await start('Several processes on one PostgreSQL', `PORT=8081`, restored);
    expect(await found(otherPort, 'C-1')).toMatchObject({ version: 1 });
    expect(await found(otherPort, 'C-2')).toMatchObject({ status: 404 });
  } finally {
    await stopAll();
    await cluster.remove();
    vi.unstubAllEnvs();
  }
});

test('every command of the page was run', () => {
  expect(shown.map(({ commands }) => commands).filter((commands) => !ran.has(commands))).toEqual([]);
  expect(shown.length).toBeGreaterThan(10);
});
