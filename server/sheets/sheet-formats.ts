import type { Sheet } from '../../engine/index.ts';
import { sheetCsv } from './sheet-csv.ts';
import { sheetMarkdown } from './sheet-markdown.ts';
import { sheetPage } from './sheet-page.ts';

/** How a sheet is written: by the ending of its address. */
export type SheetFormat = {
  readonly ending: string;
  readonly media: string;
  readonly write: (sheet: Sheet) => string;
};

export const sheetFormats: readonly SheetFormat[] = [
  { ending: 'json', media: 'application/json', write: (sheet) => JSON.stringify(sheet) },
  { ending: 'html', media: 'text/html', write: sheetPage },
  { ending: 'csv', media: 'text/csv', write: sheetCsv },
  { ending: 'md', media: 'text/markdown', write: sheetMarkdown },
];
