// JSON schemas → TypeScript types and validators that need no `new Function`, so the browser's CSP stays strict.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf, isStamped, listFiles } from './digest.mjs';
import { install, root } from './setup.mjs';

/** @typedef {{ $id: string, $schema?: string, title?: string, $defs?: Record<string, { title?: string }> }} Schema */

const folders = ['catalogs/schema', 'rules/schema', 'engine/schema'];
const target = path.join(root, 'engine/generated');
const base = 'https://mehrwert.dev/schema/';

process.chdir(root);
install();
const sources = listFiles(folders).filter((file) => file.endsWith('.schema.json'));
const digest = digestOf([...sources, 'package-lock.json', ...listFiles(['scripts/generate'])]);
if (!isStamped(path.join(target, '.digest'), digest)) await generate();

async function generate() {
  const { validatorsOf, declarationsOf } = await import('./generate/validators.mjs');
  const { typesOf } = await import('./generate/types.mjs');
  const schemas = sources.map(readSchema);
  mkdirSync(target, { recursive: true });
  write('types.ts', await typesOf(schemas));
  write('validators.d.ts', declarationsOf(schemas));
  write('validators.js', await validatorsOf(schemas));
  write('.digest', digest);
}

/** @param {string} file @returns {Schema} */
function readSchema(file) {
  const schema = JSON.parse(readFileSync(file, 'utf8'));
  const id = base + path.basename(file);
  if (schema.$id !== id) throw new Error(`${file}: \`$id\` must be \`${id}\``);
  return schema;
}

/** Writes beside and renames, so that a reader at the same moment sees the old or the new file, never half of one.
 * @param {string} name @param {string} text */
function write(name, text) {
  const draft = path.join(target, `${name}.${process.pid}`);
  writeFileSync(draft, text);
  renameSync(draft, path.join(target, name));
}
