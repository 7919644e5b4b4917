import { issueCodes, type IssueCode } from '../../engine/index.ts';
import type { RowProblem } from './table.ts';

/** What came of an import: how many contracts were read, and every row that was not taken. */
export type ImportReport = {
  readonly dryRun: boolean;
  /** Rows below the header, or lines. */
  readonly rows: number;
  readonly contracts: {
    /** Kept now; of a dry run, that would be. */
    readonly created: number;
    /** There already, saying the same. */
    readonly unchanged: number;
    readonly refused: number;
  };
  /** The first thousand, in the order of the rows. */
  readonly problems: readonly RowProblem[];
  readonly problemCount: number;
};

const LONGEST_LIST = 1_000;
/** A spreadsheet takes a cell that begins so for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** The report over all rows, with no more problems than are told at once. */
export function importReport(
  counts: Pick<ImportReport, 'contracts' | 'dryRun' | 'rows'>,
  problems: readonly RowProblem[],
): ImportReport {
  return { ...counts, problems: problems.slice(0, LONGEST_LIST), problemCount: problems.length };
}

/** Every row that was not taken, as CSV that is harmless to a spreadsheet. */
export function reportCsv(problems: readonly RowProblem[]): string {
  const lines = problems.map(({ code, column, contract, detail, row }) =>
    [String(row), column, contract, code, sentenceOf(code), detail].map(field).join(','),
  );
  return ['\ufeffrow,column,contract,code,sentence,detail', ...lines].map((line) => `${line}\r\n`).join('');
}

function sentenceOf(code: string): string {
  return Object.hasOwn(issueCodes, code) ? issueCodes[code as IssueCode].sentence.en : '';
}

function field(text: string): string {
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
