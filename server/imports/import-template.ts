import writeExcelFile from 'write-excel-file/node';
import { contractColumns } from './contract-columns.ts';

const WIDTH = 16;

/** The header of a list of contracts as CSV. */
export function csvTemplate(): string {
  return `\ufeff${contractColumns.join(',')}\r\n`;
}

/** The header of a list of contracts as a workbook; its columns take text, so that no spreadsheet rewrites an id. */
export async function workbookTemplate(): Promise<Buffer> {
  const header = contractColumns.map((name) => ({ value: name, type: String, fontWeight: 'bold' as const }));
  const columns = contractColumns.map(() => ({ width: WIDTH }));
  return writeExcelFile([header], { columns, stickyRowsCount: 1, sheet: 'contracts' }).toBuffer();
}
