// PDF files: how long a sheet takes beside a browser's own print, how many a second, and what memory that costs.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { buildSheet, openHistory } from '../../engine/index.ts';
import { fontFiles } from '../../server/pdf/pdf-files.ts';
import { openPdfPool } from '../../server/pdf/pdf-pool.ts';
import { sheetPage } from '../../server/sheets/sheet-page.ts';
import { readCatalogFolder } from '../../server/stores/folder/catalog-folder.ts';
import { openBrowser } from './browser.ts';
import { roundly, writeTable } from './markdown.ts';
import { measure, wallTime } from './measure.ts';

const run = promisify(execFile);

const WORKERS = 2;
const DOCUMENTS = 2_000;
/** Until both workers have been replaced, and the process that hands documents out has taken the room that it works in. */
const WARM_UP = 400;
const MB = 2 ** 20;
/** Enough to keep both workers busy. */
const AT_ONCE = 4;

const html = await writeSheet('conference-tv', 'service-level');
const fonts = fontFaces();
const pool = openPdfPool({ size: WORKERS });
let made = 0;
let most = 0;

await makeSome(WARM_UP);
const before = await settledMemory();
const began = performance.now();
await makeSome(DOCUMENTS);
const perSecond = (1_000 * DOCUMENTS) / (performance.now() - began);
const grown = (await settledMemory()) - before;
// Comes last: what a process needs to drive a browser is no part of what documents cost it.
const against = await compareWithBrowser();
pool.close();

console.log(`## PDF files

One sheet of three pages with other words each time, so that nothing is remembered. The browser is running and prints the same
page, in turns with ours: once in a page that stays open and in the machine's letters, once as a document of its own that looks
like ours, for which the family must stand in the page. Wanted is at least 8 times. Workers are replaced after 200 documents;
${WARM_UP} come before the ${DOCUMENTS.toLocaleString('en')}.

${writeTable(
  ['one after the other', 'times', 'takes'],
  [
    ['ours', '1', `${roundly(against.ours / 1_000)} ms`],
    ["the browser's, in letters of its own", ...besideOurs(against.browser)],
    ["the browser's, in the same letters, each in a page of its own", ...besideOurs(against.alike)],
  ],
)}

${writeTable(
  [`${DOCUMENTS.toLocaleString('en')} files`, 'measured', 'wanted'],
  [
    [`files a second, ${WORKERS} workers`, roundly(perSecond), 'at least 20'],
    ['growth of the process that hands them out', `${roundly(grown / MB)} MB`, 'at most 20 MB'],
    ['most memory of a worker', `${roundly(most / MB)} MB`, 'at most 350 MB'],
  ],
)}
`);

/** How many times as long as ours the browser's takes, and how long. */
function besideOurs(micros: number): readonly [string, string] {
  return [roundly(micros / against.ours), `${roundly(micros / 1_000)} ms`];
}

async function writeSheet(catalog: string, offering: string): Promise<string> {
  const folder = await readCatalogFolder({ catalogs: 'catalogs', product: '.' });
  const revision = folder && openHistory(folder.store.listRevisions(catalog)).numbered(1);
  const sheet = revision && buildSheet(revision, offering, { language: 'de' });
  if (!sheet?.ok) throw new Error(`no sheet of ${catalog} ${offering}`);
  return sheetPage(sheet.value);
}

/** The sheet with other words than any before. */
function nextPage(): string {
  made += 1;
  return html.replaceAll('Support', `Support ${made}`);
}

async function makeOne(): Promise<void> {
  const outcome = await pool.render(nextPage(), { madeAt: 0 });
  if (!outcome.ok) throw new Error(outcome.issues.map(({ detail }) => detail).join());
}

/** Bytes that this process holds once what it no longer needs has been given back, which takes a moment. */
async function settledMemory(): Promise<number> {
  for (let pass = 0; pass < 3; pass++) {
    globalThis.gc?.();
    await setTimeout(100);
  }
  return process.memoryUsage().rss;
}

async function makeSome(count: number): Promise<void> {
  const until = made + count;
  const lane = async (): Promise<void> => {
    while (made < until) {
      await makeOne();
      if (made % 20 === 0) most = Math.max(most, ...(await residentBytes(pool.processIds())));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

async function residentBytes(processIds: readonly number[]): Promise<readonly number[]> {
  const { stdout } = await run('ps', ['-o', 'rss=', '-p', processIds.join()]);
  return stdout
    .trim()
    .split(/\s+/)
    .map((kilobytes) => Number(kilobytes) * 1_024);
}

type Compared = { readonly ours: number; readonly browser: number; readonly alike: number };

/** One file after the other, in turns: ours, the browser's in a page that stays open, and one that looks like ours. */
async function compareWithBrowser(): Promise<Compared> {
  const browser = await openBrowser();
  const kept = await browser.newPage();
  const alike = async (): Promise<void> => {
    const page = await browser.newPage();
    await print(
      page,
      nextPage().replace('<style>', () => `<style>${fonts}`),
    );
    await page.close();
  };
  const times = await measure({ ours: makeOne, browser: () => print(kept, nextPage()), alike }, wallTime);
  await browser.close();
  return times;
}

async function print(page: Page, content: string): Promise<void> {
  await page.setContent(content);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
}

/** The bundled family as styles, which a browser needs to print the same letters. */
function fontFaces(): string {
  const faces = fontFiles.map((file) => {
    const weight = /(\d{3})/.exec(path.basename(file))?.[1] ?? '400';
    const style = file.includes('Italic') ? 'italic' : 'normal';
    const data = readFileSync(file).toString('base64');
    return `@font-face { font-family: 'Source Sans 3'; font-weight: ${weight}; font-style: ${style}; src: url(data:font/ttf;base64,${data}) }`;
  });
  return faces.join('\n');
}
