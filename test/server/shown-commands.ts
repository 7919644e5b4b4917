import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { product } from './started-app.ts';

/** A block of commands that a page shows, and the heading it stands under. */
export type ShownCommands = { readonly heading: string; readonly commands: string };

/** Every block of shell commands in a page of the documentation, in its order. */
export function readCommands(page: string): readonly ShownCommands[] {
  const text = readFileSync(path.join(product, page), 'utf8');
  const parts = text.matchAll(/^#+ (?<heading>.*)$|^```sh\n(?<commands>[^]*?)^```$/gm);
  let heading = '';
  const blocks: ShownCommands[] = [];
  for (const { groups = {} } of parts) {
    if (groups['commands'] !== undefined) blocks.push({ heading, commands: groups['commands'] });
    else heading = groups['heading'] ?? '';
  }
  return blocks;
}

export type Environment = Readonly<Record<string, string>>;

/** Runs commands as they are shown, from the product's folder, and gives what they print; any that fails is an error. */
export async function runCommands(commands: string, environment: Environment): Promise<string> {
  const child = inShell(`set -e\n${commands}`, environment);
  const printed = gather(child);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${commands}ended with ${code}: ${printed()}`);
  return printed();
}

/** A server that was started by commands as they are shown. */
export type ShownServer = { readonly stop: () => Promise<void> };

/** Runs commands that start a server, and waits until it listens. */
export async function startShown(commands: string, environment: Environment): Promise<ShownServer> {
  const child = inShell(commands, environment);
  const printed = gather(child);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => /^listening on /m.test(printed()) && resolve());
    void ended.then(() => reject(new Error(`${commands}did not start: ${printed()}`)));
  });
  const stop = (): Promise<void> => {
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    return ended;
  };
  return { stop };
}

/** A port that nobody has at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function inShell(commands: string, environment: Environment): ChildProcess {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(MEHRWERT|npm_|NODE_ENV|VITEST|PORT$|DATA_DIR$|DATABASE_URL$)/.test(name),
  );
  const env = { ...Object.fromEntries(inherited), ...environment };
  return spawn('/bin/sh', ['-c', commands], { cwd: product, env, detached: true });
}

function gather({ stderr, stdout }: ChildProcess): () => string {
  let text = '';
  for (const stream of [stdout, stderr]) stream?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return () => text;
}
