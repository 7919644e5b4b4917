import { zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { boundTable, refuseTable, type TableReading } from './table.ts';
import { unpackParts, type Parts } from './unpack-parts.ts';
import { findWorkbookFlaw } from './workbook-flaws.ts';

const MOST_UNPACKED_BYTES = 8 * 1024 * 1024;

/**
 * The rows of the first sheet of a workbook (XLSX), every cell as text: a date as YYYY-MM-DD, of a formula what it came to.
 * @issue unreadable-file too-large
 */
export async function readWorkbook(bytes: Uint8Array): Promise<TableReading> {
  try {
    const parts = unpackParts(bytes, MOST_UNPACKED_BYTES);
    if (!parts) return refuseTable('too-large', 'the workbook is larger than 8 MiB when it is unpacked');
    const flaw = firstFlaw(parts);
    if (flaw) return flaw;
    const rows = await readSheet(repack(parts));
    const numbered = rows.map((cells, index) => ({ row: index + 1, cells: cells.map(textOf) }));
    return boundTable(numbered.filter(({ cells }) => cells.some((cell) => cell !== '')));
  } catch {
    return refuseTable('unreadable-file', 'the file is no workbook (.xlsx)');
  }
}

function firstFlaw(parts: Parts): TableReading | undefined {
  for (const [name, bytes] of parts) {
    const flaw = findWorkbookFlaw(Buffer.from(bytes).toString());
    if (flaw) return refuseTable(flaw.code, `\`${name.slice(0, 100)}\` in the workbook ${flaw.detail}`);
  }
  return undefined;
}

/** A zip that says nothing but the truth, with nothing in it that has not been looked at. */
function repack(parts: Parts): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
}

function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell).trim() : '';
}
