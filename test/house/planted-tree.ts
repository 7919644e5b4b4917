import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { gates } from '../../scripts/gates.mjs';
import { outerEnv, root } from '../../scripts/setup.mjs';

/** File contents by path. */
export type Files = Readonly<Record<string, string>>;

const settings = /^(tsconfig.*\.json|eslint\.config\.js|\.dependency-cruiser\.mjs|\.prettier.*|knip\.json|vite.*\.ts)$/;

/**
 * A temporary project with the real settings, the real packages and only the given files; a package given here replaces
 * the real one of that name. It is removed when the test ends.
 */
export async function plantTree(files: Files): Promise<string> {
  const tree = await mkdtemp(path.join(tmpdir(), 'planted-'));
  onTestFinished(() => rm(tree, { recursive: true, force: true }));
  await copySettings(tree);
  for (const [file, text] of Object.entries(files)) await write(path.join(tree, file), text);
  await linkPackages(tree);
  return tree;
}

/** What a gate of `npm run check` says about a project, and whether it is green. */
export async function runGate(name: string, folder: string, more: readonly string[] = []): Promise<GateRun> {
  const gate = gates.find((one) => one.name === name);
  if (!gate) throw new Error(`no gate is called \`${name}\``);
  return runNode([...gate.args, ...more], folder);
}

/** `output` is what the gate printed, `complaints` what it printed to the error stream. */
export type GateRun = { readonly green: boolean; readonly output: string; readonly complaints: string };

function runNode(args: readonly string[], cwd: string): Promise<GateRun> {
  return new Promise((resolve, reject) => {
    const env = { ...outerEnv(), NO_COLOR: '1', FORCE_COLOR: undefined };
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = collect(child.stdout);
    const complaints = collect(child.stderr);
    child.on('error', reject).on('close', (status) => {
      resolve({ green: status === 0, output: output.join(''), complaints: complaints.join('') });
    });
  });
}

function collect(stream: Readable): readonly string[] {
  const chunks: string[] = [];
  stream.setEncoding('utf8').on('data', (text: string) => chunks.push(text));
  return chunks;
}

async function copySettings(tree: string): Promise<void> {
  const names = (await readdir(root)).filter((name) => settings.test(name));
  await Promise.all(names.map((name) => cp(path.join(root, name), path.join(tree, name))));
  await cp(path.join(root, 'package.json'), path.join(tree, 'package.json'));
}

// Links each package by itself: caches below node_modules stay the tree's own.
async function linkPackages(tree: string): Promise<void> {
  const own = path.join(tree, 'node_modules');
  await mkdir(own, { recursive: true });
  const planted = new Set(await readdir(own));
  const names = (await readdir(path.join(root, 'node_modules'))).filter(
    (name) => !name.startsWith('.') && !planted.has(name),
  );
  await Promise.all(names.map((name) => symlink(path.join(root, 'node_modules', name), path.join(own, name))));
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}
