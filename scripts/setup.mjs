// Installs what a fresh clone lacks. Node built-ins only: this runs before node_modules exists.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { agrees } from './lock.mjs';

export const root = path.resolve(import.meta.dirname, '..');
const oldest = { major: 20, minor: 19 };
const staleLockMs = 10 * 60_000;

/** Brings node_modules in line with package-lock.json; does nothing when it is. Two starts at once: the second waits. */
export function install() {
  refuseOldNode();
  if (isInstalled()) return;
  const lock = path.join(root, '.setup-lock');
  while (!tryLock(lock)) sleep(500);
  try {
    if (isInstalled()) return;
    console.log('Installing packages …');
    npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** The path of a file below node_modules.
 * @param {string} file @returns {string} */
export function tool(file) {
  return path.join(root, 'node_modules', file);
}

/** Runs a program in the project's folder and ends this process when it fails.
 * @param {string} program @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env] */
export function run(program, args, env = outerEnv()) {
  const { error, signal, status } = spawnSync(program, args, { cwd: root, stdio: 'inherit', env });
  if (error) throw error;
  if (status === 0) return;
  console.error(`${path.basename(program)} ${args.join(' ')} failed (${status ?? signal})`);
  process.exit(status ?? 1);
}

/** Runs one of the project's own scripts.
 * @param {string} script its file name @returns {boolean} whether it succeeded */
export function succeeds(script) {
  const file = path.join(root, 'scripts', script);
  return spawnSync(process.execPath, [file], { cwd: root, stdio: 'inherit' }).status === 0;
}

/** The environment without what an outer npm or NODE_ENV=production would change about the tools run here.
 * @returns {NodeJS.ProcessEnv} */
export function outerEnv() {
  const inherited =
    /^(NODE_ENV$|npm_(lifecycle|package|config_(omit|only|production|include|dry_run|workspace|global|prefix|local_prefix)))/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !inherited.test(name)));
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return;
  console.error(`Mehrwert needs Node.js ${oldest.major}.${oldest.minor} or newer; this is ${process.version}`);
  process.exit(1);
}

function isInstalled() {
  const record = path.join(root, 'node_modules/.package-lock.json');
  return existsSync(record) && agrees(packagesOf(path.join(root, 'package-lock.json')), packagesOf(record));
}

/** @param {string} file @returns {import('./lock.mjs').Packages} */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** @param {readonly string[]} args */
function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('npm-cli.js')) run(process.execPath, [cli, ...args]);
  else run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
}

/** @param {string} lock @returns {boolean} */
function tryLock(lock) {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    if (Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) > staleLockMs)
      rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

/** @param {number} milliseconds */
function sleep(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
