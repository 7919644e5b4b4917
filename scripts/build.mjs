import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { digestOf, isStamped, listFiles } from './digest.mjs';
import { root, run, tool } from './setup.mjs';

const sources = ['admin-ui', 'catalogs/schema', 'engine', 'rules', 'scripts', 'server', 'templates'];
const settings = ['package-lock.json', 'vite.config.ts', 'vite.server.config.ts'];

/** Installs, generates types and validators, then builds what exists of the admin UI and the server; nothing when dist is fresh. */
export function build() {
  run(process.execPath, [path.join(root, 'scripts/generate.mjs')]);
  const stamp = path.join(root, 'dist/.built');
  const digest = digestOf(listFiles([...sources, ...settings]));
  if (isStamped(stamp, digest)) return;
  console.log('Building …');
  if (existsSync('admin-ui/index.html')) vite('vite.config.ts');
  if (existsSync('server/main.ts')) vite('vite.server.config.ts');
  if (existsSync('dist')) writeFileSync(stamp, digest);
}

/** @param {string} config */
function vite(config) {
  run(process.execPath, [tool('vite/bin/vite.js'), 'build', '--config', config, '--logLevel', 'warn']);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.chdir(root);
  build();
}
