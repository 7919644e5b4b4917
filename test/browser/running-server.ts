import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** A built server of one's own on a free port. */
export type RunningServer = {
  readonly url: string;
  /** The one-time link that the start printed. */
  readonly link: string;
  readonly key: string;
  readonly stop: () => void;
};

/** Starts the built server with a data folder of its own, which goes with it; `npm run build` makes the server. */
export async function startServer(environment: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const key = 'a-key-for-browser-tests-of-32-characters';
  const data = mkdtempSync(path.join(tmpdir(), 'mehrwert-browser-'));
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    cwd: root,
    env: { ...process.env, PORT: '0', DATA_DIR: data, MEHRWERT_API_KEY: key, ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  child.on('exit', () => rmSync(data, { recursive: true, force: true }));
  const printed = await firstLines(child);
  const url = /^listening on (\S+)$/m.exec(printed)?.[1] ?? '';
  const link = /\S+\/sign-in\?token=\S+/.exec(printed)?.[0] ?? '';
  return { url, link, key, stop: () => child.kill('SIGKILL') };
}

function firstLines(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (/token=\S+\s/.test(printed)) resolve(printed);
    });
    child.on('exit', (code) => {
      reject(new Error(`the server ended with ${String(code)} after: ${printed}`));
    });
  });
}
