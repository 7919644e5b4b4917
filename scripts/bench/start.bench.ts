// From the start of the process to the line that says it listens: with the five catalogs, and with a thousand copies.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../setup.mjs';
import { vendors } from '../../test/fixtures/world.ts';
import { startBuiltServer } from './built-server.ts';
import { roundly, writeTable } from './markdown.ts';

const ROUNDS = 5;
const COPIES = 1_000;

const folder = mkdtempSync(path.join(tmpdir(), 'bench-copies-'));
const five = await medianStart(path.join(root, 'catalogs'));
const copies = await medianStart(copyCatalogs());
rmSync(folder, { recursive: true });

console.log(`## Start

From the start of the process until it listens, every catalog reviewed; the copies have ids of their own and their
vendors' rules. Rules and calendars are compiled when they are first asked.

${writeTable(
  ['', 'times', 'takes'],
  [
    ['five catalogs', '1', `${roundly(five)} ms`],
    [`${COPIES.toLocaleString('en')} catalogs`, roundly(copies / five), `${roundly(copies)} ms`],
  ],
)}
`);

async function medianStart(catalogs: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { startMs, stop } = await startBuiltServer(catalogs);
    times.push(startMs);
    await stop();
  }
  return times.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? Number.NaN;
}

/** A folder with copies of the five catalogs in turn, and the vendors' rules beside it. */
function copyCatalogs(): string {
  const catalogs = path.join(folder, 'catalogs');
  mkdirSync(catalogs);
  cpSync(path.join(root, 'catalogs/holidays'), path.join(catalogs, 'holidays'), { recursive: true });
  for (let copy = 0; copy < COPIES; copy++) copyCatalog(vendors[copy % vendors.length] ?? '', copy);
  return catalogs;
}

function copyCatalog(vendor: string, copy: number): void {
  const id = `${vendor}-${copy}`;
  const renamed = (text: string, name: string) => text.replace(`"id": "${vendor}${name}`, `"id": "${id}${name}`);
  const catalog = readFileSync(path.join(root, `catalogs/${vendor}.json`), 'utf8');
  writeFileSync(path.join(folder, `catalogs/${id}.json`), renamed(catalog, '"'));
  const rules = path.join(root, 'rules', vendor);
  if (!existsSync(rules)) return;
  mkdirSync(path.join(folder, 'rules', id), { recursive: true });
  for (const file of readdirSync(rules))
    writeFileSync(path.join(folder, 'rules', id, file), renamed(readFileSync(path.join(rules, file), 'utf8'), '/'));
}
