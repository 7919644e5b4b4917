/** A range of cells as spreadsheets copy it: rows of texts. */
export type Grid = readonly (readonly string[])[];

/**
 * Reads what a spreadsheet has copied: tabs between cells, a line for each row, quotes around cells that hold either.
 * LAW: what was printed is read as it was (test/ui/tsv.test.ts).
 * @example parseTsv('a\t"b\nc"\r\n') → [['a', 'b\nc']]
 */
export function parseTsv(text: string): Grid {
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = 0;
  for (const [whole, quoted, plain = '', end = ''] of text.matchAll(CELL)) {
    rest += whole.length;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\t') continue;
    rows.push(row);
    row = [];
    if (end === '' || rest === text.length) break;
  }
  return rows;
}

// A quoted cell must be closed before the next tab or line; else its quotes are part of the text.
const CELL = /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|\r|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/g;

/** Prints a range of cells so that spreadsheets take it. @example printTsv([['a', 'b\nc']]) → 'a\t"b\nc"' */
export function printTsv(grid: Grid): string {
  const text = grid.map((row) => row.map(printCell).join('\t')).join('\n');
  return grid.at(-1)?.join('') === '' && grid.at(-1)?.length === 1 ? `${text}""` : text;
}

function printCell(text: string): string {
  return /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
