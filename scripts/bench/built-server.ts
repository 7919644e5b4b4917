import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../setup.mjs';

export const key = 'a-key-for-benches-of-at-least-32-characters';

/** The built server, ready: where it listens, and how long it took to get there from the start of its process. */
export type BuiltServer = {
  readonly url: string;
  /** The one-time link that signs a browser in. */
  readonly signIn: string;
  readonly startMs: number;
  readonly stop: () => Promise<void>;
};

/** Starts the built server on a port and a data folder of its own, or over a database. */
export async function startBuiltServer(
  catalogsFolder = path.join(root, 'catalogs'),
  databaseUrl?: string,
): Promise<BuiltServer> {
  const data = mkdtempSync(path.join(tmpdir(), 'bench-data-'));
  const env = {
    PATH: process.env['PATH'],
    PORT: '0',
    DATA_DIR: data,
    CATALOGS_DIR: catalogsFolder,
    MEHRWERT_API_KEY: key,
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
  };
  const began = performance.now();
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  let [startMs, url] = [0, ''];
  for await (const line of createInterface(child.stdout)) {
    const [, listensAt] = /^listening on (\S+)/.exec(line) ?? [];
    if (listensAt !== undefined) [startMs, url] = [performance.now() - began, listensAt];
    const [signIn] = /\S+\/sign-in\?token=\S+/.exec(line) ?? [];
    if (signIn === undefined) continue;
    child.stdout.resume();
    const stop = async () => {
      child.kill();
      await ended;
      rmSync(data, { recursive: true });
    };
    return { url, signIn, startMs, stop };
  }
  throw new Error('the server ended before it listened');
}
