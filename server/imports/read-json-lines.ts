import type { Issue } from '../../engine/index.ts';
import { readJsonText } from '../json/json-text.ts';
import { issueOf } from '../problems.ts';
import type { ListedContract } from './listed-contract.ts';
import { boundRows, type RowProblem } from './table.ts';

/** Contracts of a file, and the rows that none could be read from. */
export type ListReading = {
  readonly rows: number;
  readonly contracts: readonly ListedContract[];
  readonly problems: readonly RowProblem[];
};

/** A list, or why the file cannot be read. */
export type ListOutcome =
  { readonly ok: true; readonly value: ListReading } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Reads a contract from each line of JSON, as `mehrwert export` writes them. @issue too-large */
export function readJsonLines(text: string): ListOutcome {
  const lines = text.split(/\r?\n/).map((line, index) => ({ row: index + 1, cells: [line] }));
  const bounded = boundRows(lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')));
  if (!bounded.ok) return bounded;
  const read = bounded.value.map(({ cells: [line = ''], row }) => readLine(line, row));
  const contracts = read.flatMap((each) => ('creation' in each ? [each] : []));
  const problems = read.flatMap((each) => ('creation' in each ? [] : [each]));
  return { ok: true, value: { rows: read.length, contracts, problems } };
}

function readLine(line: string, row: number): ListedContract | RowProblem {
  const read = readJsonText(line);
  if (!read.ok) return problemOf(row, read.issues[0]);
  const creation = read.value as { readonly id?: unknown } | null;
  const id = creation?.id;
  if (typeof id === 'string') return { id, creation, placeOf: (pointer) => ({ row, column: pointer }) };
  return { row, column: '/id', contract: '', code: 'bad-shape', detail: 'an imported contract needs its own `id`' };
}

function problemOf(row: number, issue = issueOf('not-json', 'this line is not JSON')): RowProblem {
  const detail = issue.code === 'not-json' ? 'this line is not JSON' : issue.detail;
  return { row, column: issue.pointer, contract: '', code: issue.code, detail };
}
