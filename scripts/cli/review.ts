import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Catalog, HolidayList } from '../../engine/index.ts';
import type { Issue } from '../../engine/issue.ts';
import { reviewCatalog, type Surroundings } from '../../engine/review/review.ts';
import type { Command } from './command.ts';

const product = path.resolve(import.meta.dirname, '../..');

/** A catalog's file with its issues; without a catalog where it cannot be read or is not sound. */
export type ReviewedFile = { readonly lines: readonly string[]; readonly code: 0 | 1 | 2; readonly catalog?: Catalog };

/** Reviews catalog files, without any all of the product's: ends with 1 when one has errors, with 2 when one cannot be read. */
export const review: Command = {
  usage: 'review [CATALOG.json …]',
  run: async ({ words }) => {
    const reports = (words.length > 0 ? words : filesIn('catalogs')).map(reviewFile);
    const code = reports.reduce<0 | 1 | 2>((worst, report) => (report.code > worst ? report.code : worst), 0);
    const [unread, read] = [reports.filter((report) => report.code === 2), reports.filter((report) => report.code < 2)];
    const out = read.flatMap(({ lines }) => lines.map((line) => `${line}\n`)).join('');
    return { code, out, ...(unread.length > 0 && { problem: unread.flatMap(({ lines }) => lines).join('\n') }) };
  },
};

/** Every issue of a catalog's file. */
export function reviewFile(file: string): ReviewedFile {
  const content = tryReadJson(file);
  if (content instanceof Error) return { lines: [`${file}: ${content.message}`], code: 2 };
  const issues = reviewCatalog(content, surroundings());
  const lines = issues.map((issue) => writeIssue(file, issue));
  return issues.some(({ level }) => level === 'error')
    ? { lines, code: 1 }
    : { lines, code: 0, catalog: content as Catalog };
}

/** The rules and holidays of the product. */
function surroundings(): Surroundings {
  return {
    ruleSets: [...filesIn('rules'), ...foldersIn('rules').flatMap(filesIn)].map(readJson),
    holidays: filesIn('catalogs/holidays').map((file) => readJson(file) as HolidayList),
  };
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
    .map(({ name }) => path.join(path.resolve(product, folder), name))
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
  return readdirSync(path.resolve(product, folder), { withFileTypes: true });
}
