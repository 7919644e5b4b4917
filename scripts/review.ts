// Reviews catalog files: `npm run review -- FILE…`, without files all of catalogs/. Ends with 1 when a catalog has
// errors, with 2 when a file cannot be read.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { HolidayList } from '../engine/index.ts';
import type { Issue } from '../engine/issue.ts';
import { reviewCatalog, type Surroundings } from '../engine/review/review.ts';

const surroundings: Surroundings = {
  ruleSets: [...filesIn('rules'), ...foldersIn('rules').flatMap(filesIn)].map(readJson),
  holidays: filesIn('catalogs/holidays').map((file) => readJson(file) as HolidayList),
};

const named = process.argv.slice(2);
const reports = (named.length > 0 ? named : filesIn('catalogs')).map(reviewFile);
process.exitCode = Math.max(0, ...reports);

/** Prints every issue of a catalog file and tells the exit code that it asks for. */
function reviewFile(file: string): 0 | 1 | 2 {
  const catalog = tryReadJson(file);
  if (catalog instanceof Error) {
    console.error(`${file}: ${catalog.message}`);
    return 2;
  }
  const issues = reviewCatalog(catalog, surroundings);
  for (const issue of issues) console.log(writeIssue(file, issue));
  return issues.some(({ level }) => level === 'error') ? 1 : 0;
}

function writeIssue(file: string, { pointer, level, code, detail }: Issue): string {
  return `${file}:${pointer} ${level} ${code} ${detail}`;
}

function tryReadJson(file: string): unknown {
  try {
    return readJson(file);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function filesIn(folder: string): readonly string[] {
  return entriesOf(folder)
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map(({ name }) => path.join(folder, name))
    .sort();
}

/** A vendor's folder of rules; the schema's is none. */
function foldersIn(folder: string): readonly string[] {
  return entriesOf(folder)
    .filter((entry) => entry.isDirectory() && entry.name !== 'schema')
    .map(({ name }) => path.join(folder, name))
    .sort();
}

function entriesOf(folder: string) {
  return readdirSync(folder, { withFileTypes: true });
}
