import type { Issue } from '../../engine/index.ts';

/** A row of a table: its number as a spreadsheet shows it, the header being 1, and the text of each cell. */
export type TableRow = { readonly row: number; readonly cells: readonly string[] };

/** A row that is not taken, in which column and why; the column is empty where the whole row is meant. */
export type RowProblem = {
  readonly row: number;
  readonly column: string;
  /** Id of the contract that is refused with it; empty where none was read. */
  readonly contract: string;
  readonly code: string;
  readonly detail: string;
};

/** A file that cannot be read at all. @issue unreadable-file too-large */
export type TableReading =
  | { readonly ok: true; readonly value: readonly TableRow[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Rows of a list below its header. */
export const MOST_ROWS = 5_000;

/** Columns of a list: those of a contract, and its attributes. */
export const MOST_COLUMNS = 200;

/** Characters of a cell; nothing of a contract is as long. */
const LONGEST_CELL = 10_000;

const LONGEST_TOLD = 100;

/** The rows, unless there are more than 5,000 below the header. @issue too-large */
export function boundRows(rows: readonly TableRow[]): TableReading {
  return rows.length <= MOST_ROWS + 1
    ? { ok: true, value: rows }
    : tooLarge(`the file has more than ${MOST_ROWS} rows`);
}

/** The rows, unless there are too many, or one has more than 200 columns or a cell of more than 10,000 characters. @issue too-large */
export function boundTable(rows: readonly TableRow[]): TableReading {
  const wide = rows.find(({ cells }) => cells.length > MOST_COLUMNS);
  if (wide) return tooLarge(`row ${wide.row} has ${wide.cells.length} columns, and a list has at most ${MOST_COLUMNS}`);
  const long = rows.find(({ cells }) => cells.some((cell) => cell.length > LONGEST_CELL));
  if (long) return tooLarge(`row ${long.row} has a cell of more than ${LONGEST_CELL} characters`);
  return boundRows(rows);
}

function tooLarge(detail: string): TableReading {
  return refuseTable('too-large', detail);
}

/** A file that is not read. A worker makes these too, which must start without loading the engine. */
export function refuseTable(code: 'unreadable-file' | 'too-large', detail: string): TableReading {
  return { ok: false, issues: [{ code, level: 'error', pointer: '/file', detail }] };
}

/** A text of the file as it is told, in backticks; what is long is cut. */
export function toldText(text: string): string {
  return `\`${text.length > LONGEST_TOLD ? `${text.slice(0, LONGEST_TOLD - 1)}…` : text}\``;
}
