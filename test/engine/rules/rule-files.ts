import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '../../../rules');

/** A rule set as it lies in the house, named as its id should be: `lifecycle`, `connect-com/training`. */
export type RuleFile = { readonly name: string; readonly content: unknown };

/** Every file of rules, the common ones first. */
export function readRuleFiles(): readonly RuleFile[] {
  return [...namesIn(''), ...namesIn('*')].map((name) => ({ name, content: readJson(`${name}.json`) }));
}

/** One of the schemas of rules. */
export function readSchema(name: string): unknown {
  return readJson(`schema/${name}.schema.json`);
}

function namesIn(place: '' | '*'): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  return files
    .filter((file) => !file.startsWith('schema') && file.includes(path.sep) === (place === '*'))
    .map((file) => file.slice(0, -'.json'.length).replaceAll(path.sep, '/'))
    .sort();
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
}
