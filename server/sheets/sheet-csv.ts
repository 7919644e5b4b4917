import type { Sheet, SheetCell } from '../../engine/index.ts';
import { wordsIn } from './sheet-words.ts';

/** Without it, spreadsheets do not read the text as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';
/** A spreadsheet takes a cell that begins so for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * The sheet as one table: a row for each feature, marks in words, footnotes written out in the last column.
 * @source RFC 4180
 */
export function sheetCsv({ language, tiers, rows, footnotes }: Sheet): string {
  const words = wordsIn(language);
  const head = [words.feature, ...tiers.map(({ title }) => title), words.footnotes];
  const lines = rows.map((row) => [
    row.title,
    ...row.cells.map(wordsOf),
    footnotes
      .filter(({ mark }) => row.footnotes.includes(mark))
      .map(({ text }) => text)
      .join(' '),
  ]);
  return BYTE_ORDER_MARK + [head, ...lines].map((cells) => `${cells.map(field).join(',')}\r\n`).join('');
}

function wordsOf({ text, detail }: SheetCell): string {
  return detail === undefined ? text : `${text}, ${detail}`;
}

/** A field: harmless to a spreadsheet, quoted where it must be. @example field('=1+1') → "'=1+1" */
function field(text: string): string {
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
