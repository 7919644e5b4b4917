// JSON schemas → TypeScript types and validators, templates → functions: none needs `new Function`, so CSPs stay strict.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf, isStamped, listFiles } from './digest.mjs';
import { install, root } from './setup.mjs';

/** @typedef {{ $id: string, $schema?: string, title?: string, $defs?: Record<string, { title?: string }> }} Schema */

const folders = ['catalogs/schema', 'rules/schema', 'engine/schema'];
const base = 'https://mehrwert.dev/schema/';

process.chdir(root);
install();
const schemas = listFiles(folders).filter((file) => file.endsWith('.schema.json'));
const templates = listFiles(['templates']).filter((file) => /\.(hbs|css)$/.test(file));
await refresh('engine/generated', schemas, describeShapes);
await refresh('server/generated', templates, compileTemplates);

/** Writes what is made from the sources, unless it is fresh.
 * @param {string} folder @param {readonly string[]} sources @param {() => Promise<Record<string, string>>} make */
async function refresh(folder, sources, make) {
  const digest = digestOf([...sources, 'package-lock.json', ...listFiles(['scripts/generate'])]);
  if (isStamped(path.join(folder, '.digest'), digest)) return;
  mkdirSync(folder, { recursive: true });
  const files = { ...(await make()), '.digest': digest };
  for (const [name, text] of Object.entries(files)) write(path.join(folder, name), text);
}

async function describeShapes() {
  const { validatorsOf, declarationsOf } = await import('./generate/validators.mjs');
  const { typesOf } = await import('./generate/types.mjs');
  const shapes = schemas.map(readSchema);
  return {
    'types.ts': await typesOf(shapes),
    'validators.d.ts': declarationsOf(shapes),
    'validators.js': await validatorsOf(shapes),
  };
}

async function compileTemplates() {
  const { templatesOf, templateDeclarationsOf } = await import('./generate/templates.mjs');
  const { typefacesOf } = await import('./generate/typefaces.mjs');
  const parts = { ...Object.fromEntries(templates.map(readPart)), ...(await typefacesOf()) };
  return { 'templates.js': templatesOf(parts), 'templates.d.ts': templateDeclarationsOf(parts) };
}

/** A template with the name that others call it by. @param {string} file @returns {[string, string]} */
function readPart(file) {
  return [path.basename(file, '.hbs'), readFileSync(file, 'utf8')];
}

/** @param {string} file @returns {Schema} */
function readSchema(file) {
  const schema = JSON.parse(readFileSync(file, 'utf8'));
  const id = base + path.basename(file);
  if (schema.$id !== id) throw new Error(`${file}: \`$id\` must be \`${id}\``);
  return schema;
}

/** Writes beside and renames, so that a reader at the same moment sees the old or the new file, never half of one.
 * @param {string} file @param {string} text */
function write(file, text) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}
