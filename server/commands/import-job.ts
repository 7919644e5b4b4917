import type { ImportRequest, Outcome } from '../../engine/index.ts';
import { readImportFile } from '../imports/import-file.ts';
import { importReport, reportCsv, type ImportReport } from '../imports/import-report.ts';
import type { ListedContract } from '../imports/listed-contract.ts';
import type { ListReading } from '../imports/read-json-lines.ts';
import type { RowProblem } from '../imports/table.ts';
import { importContract, type Importing } from './import-contract.ts';
import type { Work } from './jobs.ts';
import type { Writer } from './writer.ts';

/**
 * Keeps every contract of a file that may be concluded, and reports every row that is not taken.
 * @issue unreadable-file too-large
 */
export async function prepareImport(
  { dryRun = false, file, format }: ImportRequest,
  writer: Writer,
): Promise<Outcome<Work>> {
  const isNumeric = (catalog: string, attribute: string): boolean => hasNumber(catalog, attribute, writer);
  const list = await readImportFile(format, Buffer.from(file, 'base64'), isNumeric);
  return list.ok ? { ok: true, value: importWork(list.value, dryRun, writer) } : list;
}

/** Whether any revision of a catalog knows the attribute as a number. */
function hasNumber(catalog: string, attribute: string, { around }: Writer): boolean {
  const attributes = around.catalogs.listRevisions(catalog).flatMap((revision) => revision.catalog.attributes ?? []);
  return attributes.some(({ id, kind }) => id === attribute && kind === 'number');
}

/** Contracts that are written at once: few enough for every store. */
const LANES = 8;

function importWork(list: ListReading, dryRun: boolean, writer: Writer): Work {
  return async (report, isWanted) => {
    const waiting = [...list.contracts].reverse();
    const done: Importing[] = [];
    const lane = async (): Promise<void> => {
      for (let next = waiting.pop(); next && isWanted(); next = waiting.pop()) {
        done.push(await importContract(next, dryRun, writer));
        report({ done: done.length, total: list.contracts.length });
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return yieldOf(list, dryRun, done);
  };
}

function yieldOf(list: ListReading, dryRun: boolean, done: readonly Importing[]): Awaited<ReturnType<Work>> {
  const refused = done.flatMap((each) => (each.kind === 'refused' ? [each] : []));
  const problems = [...list.problems, ...refused.flatMap(problemsOf)].sort((a, b) => a.row - b.row);
  const report = importReport({ dryRun, rows: list.rows, contracts: countsOf(done, problems) }, problems);
  if (problems.length === 0) return { result: report };
  const bytes = Buffer.from(reportCsv(problems));
  return { result: report, file: { name: 'import-report.csv', media: 'text/csv; charset=utf-8', bytes } };
}

function problemsOf({ contract, issues }: Extract<Importing, { kind: 'refused' }>): readonly RowProblem[] {
  return issues.map(({ code, detail, pointer }) => ({ ...placed(contract, pointer), code, detail }));
}

function placed({ id, placeOf }: ListedContract, pointer: string): Pick<RowProblem, 'row' | 'column' | 'contract'> {
  return { ...placeOf(pointer), contract: id };
}

/** A row without an id counts as a contract of its own. */
function countsOf(done: readonly Importing[], problems: readonly RowProblem[]): ImportReport['contracts'] {
  const count = (kind: Importing['kind']): number => done.filter((each) => each.kind === kind).length;
  const refused = new Set(
    problems.map(({ contract, row }) => (contract === '' ? `row ${row}` : `contract ${contract}`)),
  );
  return { created: count('created'), unchanged: count('unchanged'), refused: refused.size };
}
