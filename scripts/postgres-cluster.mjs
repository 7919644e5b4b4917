// A PostgreSQL of one's own: a fresh cluster in a temporary folder, reached by a socket there and by nothing else.
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { bringPostgres } from './postgres.mjs';
import { root } from './setup.mjs';

/** @typedef {{ readonly bin: string, readonly folder: string, readonly user: import('node:child_process').SpawnOptions }} Place */
/** A running PostgreSQL.
 * @typedef {{
 *   urlOf: (database: string) => string,
 *   start: () => Promise<void>,
 *   stop: (signal?: NodeJS.Signals) => Promise<void>,
 *   remove: () => Promise<void>,
 * }} Cluster */

const READY_MS = 30_000;
const superuser = 'mehrwert';

/** Makes a cluster and starts it.
 * @param {readonly string[]} changes settings, such as `fsync=off`
 * @returns {Promise<Cluster>} */
export async function startCluster(...changes) {
  const place = makePlace();
  const data = path.join(place.folder, 'data');
  const options = ['-D', data, '-U', superuser, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  runProgram(place, 'initdb', options);
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let server;
  const killAtExit = () => server?.kill('SIGQUIT');
  process.once('exit', killAtExit);
  const start = async () => {
    const settings = ['listen_addresses=', 'max_connections=100', ...changes].flatMap((setting) => ['-c', setting]);
    const args = ['-D', data, '-k', place.folder, ...settings];
    server = spawn(path.join(place.bin, 'postgres'), args, { ...place.user, stdio: 'ignore' });
    await untilReady(place, server);
  };
  /** @param {NodeJS.Signals} [signal] */
  const stop = async (signal = 'SIGINT') => {
    const stopping = server;
    server = undefined;
    if (!stopping || stopping.exitCode !== null) return;
    await new Promise((resolve) => {
      stopping.once('exit', resolve);
      stopping.kill(signal);
    });
  };
  await start();
  return {
    urlOf: (database) => `postgres://${superuser}@localhost/${database}?host=${encodeURIComponent(place.folder)}`,
    start,
    stop,
    remove: async () => {
      process.off('exit', killAtExit);
      await stop('SIGQUIT');
      rmSync(place.folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root; then it runs as its own user, or as nobody.
 * @returns {Place} */
function makePlace() {
  const bin = bringPostgres();
  if (!bin)
    throw new Error('there is no PostgreSQL, and none could be installed; POSTGRES_BIN=/folder/of/initdb names one');
  const folder = mkdtempSync(path.join(tmpdir(), 'pg-'));
  if (process.getuid?.() !== 0) return { bin, folder, user: { cwd: folder } };
  const uid = idOf('-u');
  const gid = idOf('-g');
  chownSync(folder, uid, gid);
  return { bin: reachable(bin, folder), folder, user: { cwd: folder, uid, gid } };
}

/** @param {string} option @returns {number} */
function idOf(option) {
  const ids = ['postgres', 'nobody'].map((name) => spawnSync('id', [option, name], { encoding: 'utf8' }));
  return Number(ids.find(({ status }) => status === 0)?.stdout ?? '65534');
}

// The project's folder may be closed to other users.
/** @param {string} bin @param {string} folder @returns {string} */
function reachable(bin, folder) {
  if (!bin.startsWith(root)) return bin;
  cpSync(path.dirname(bin), path.join(folder, 'programs'), { recursive: true, verbatimSymlinks: true });
  return path.join(folder, 'programs/bin');
}

/** @param {Place} place @param {string} program @param {readonly string[]} args */
function runProgram({ bin, user }, program, args) {
  const { error, status, stderr } = spawnSync(path.join(bin, program), args, { ...user, encoding: 'utf8' });
  if (error ?? status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr}`);
}

/** @param {Place} place @param {import('node:child_process').ChildProcess} server */
async function untilReady({ folder }, server) {
  const started = Date.now();
  while (!(await accepts(path.join(folder, '.s.PGSQL.5432')))) {
    if (server.exitCode !== null) throw new Error(`postgres ended with ${server.exitCode}`);
    if (Date.now() - started > READY_MS) throw new Error('postgres has not become ready');
    await wait(20);
  }
}

/** Whether a session can begin: while the server still starts, it answers with an error.
 * @param {string} socket @returns {Promise<boolean>} */
async function accepts(socket) {
  if (!existsSync(socket)) return false;
  const { Client } = await import('pg');
  const client = new Client({ host: path.dirname(socket), user: superuser, database: 'postgres' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}
