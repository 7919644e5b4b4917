import type { Issue } from '../../engine/index.ts';
import { issueOf } from '../problems.ts';

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

const MOST_ROWS = 5_000;

/** The rows, unless there are more than 5,000. @issue too-large */
export function boundRows(rows: readonly TableRow[]): TableReading {
  if (rows.length <= MOST_ROWS + 1) return { ok: true, value: rows };
  return { ok: false, issues: [issueOf('too-large', `the file has more than ${MOST_ROWS} rows`, '/file')] };
}
