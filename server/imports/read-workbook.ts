import { Unzip, UnzipInflate } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { issueOf } from '../problems.ts';
import { boundRows, type TableReading } from './table.ts';

const MOST_UNPACKED_BYTES = 32 * 1024 * 1024;
const BYTES_A_PUSH = 16_384;

/**
 * The rows of the first sheet of a workbook (XLSX), every cell as text: a date as YYYY-MM-DD, of a formula what it came to.
 * @issue unreadable-file too-large
 */
export async function readWorkbook(bytes: Uint8Array): Promise<TableReading> {
  try {
    if (!isBounded(bytes))
      return {
        ok: false,
        issues: [issueOf('too-large', 'the workbook is larger than 32 MiB when it is unpacked', '/file')],
      };
    const rows = await readSheet(Buffer.from(bytes));
    const numbered = rows.map((cells, index) => ({ row: index + 1, cells: cells.map(textOf) }));
    return boundRows(numbered.filter(({ cells }) => cells.some((cell) => cell !== '')));
  } catch {
    return { ok: false, issues: [issueOf('unreadable-file', 'the file is no workbook (.xlsx)', '/file')] };
  }
}

/** Whether a file unpacks to no more than may be; it is unpacked step by step, whatever size it says it has. */
function isBounded(bytes: Uint8Array): boolean {
  let left = MOST_UNPACKED_BYTES;
  const unzip = new Unzip((file) => {
    file.ondata = (error, chunk) => {
      if (error) throw error;
      left -= chunk.length;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let from = 0; from < bytes.length && left >= 0; from += BYTES_A_PUSH) {
    const until = from + BYTES_A_PUSH;
    unzip.push(bytes.subarray(from, until), until >= bytes.length);
  }
  return left >= 0;
}

function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell).trim() : '';
}
