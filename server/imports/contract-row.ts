import { ATTRIBUTE } from './contract-columns.ts';
import { toldText, type RowProblem, type TableRow } from './table.ts';

/** A row of a contract by its columns; empty cells are left out. */
export type ContractRow = {
  readonly row: number;
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
  /** Up to which cell anything is written. */
  readonly width: number;
};

/** Rows of one contract each, in the order of their first, and the rows without an id. */
export function rowsById(
  rows: readonly TableRow[],
  names: readonly string[],
): { readonly groups: readonly (readonly ContractRow[])[]; readonly nameless: readonly RowProblem[] } {
  const read = rows.map((row) => rowOf(row, names));
  const groups = new Map<string, readonly ContractRow[]>();
  for (const each of read.filter(({ id }) => id !== '')) groups.set(each.id, [...(groups.get(each.id) ?? []), each]);
  const nameless = read.filter(({ id }) => id === '').map((row) => problemAt(row, 'id', 'the row names no contract'));
  return { groups: [...groups.values()], nameless };
}

function rowOf({ cells, row }: TableRow, names: readonly string[]): ContractRow {
  const filled = names.flatMap((name, index) => (cells[index] ? [[name, cells[index]] as const] : []));
  const values = Object.fromEntries(filled);
  return { row, id: values['id'] ?? '', values, width: cells.findLastIndex((cell) => cell !== '') + 1 };
}

/** Columns that say something about a contract as a whole. */
const WHOLE = new Set(['catalog', 'customer', 'note']);

/** What a row of a contract says otherwise than one before it. @issue rows-disagree */
export function findDisagreements(group: readonly ContractRow[]): readonly RowProblem[] {
  const said = new Map<string, string>();
  return group.flatMap((row) =>
    Object.entries(row.values).flatMap(([column, text]) => {
      if (!WHOLE.has(column) && !column.startsWith(ATTRIBUTE)) return [];
      const before = said.get(column) ?? text;
      said.set(column, before);
      const detail = `${toldText(text)} here, and ${toldText(before)} in a row of the same contract above`;
      return before === text ? [] : [{ ...problemAt(row, column, detail), code: 'rows-disagree' }];
    }),
  );
}

/** What is wrong with the form of a row. @issue bad-shape */
export function problemAt({ id, row }: ContractRow, column: string, detail: string): RowProblem {
  return { row, column, contract: id, code: 'bad-shape', detail };
}
