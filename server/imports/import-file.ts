import { isUtf8 } from 'node:buffer';
import { issueOf } from '../problems.ts';
import { readContractRows, type IsNumeric } from './read-contract-rows.ts';
import { readCsv } from './read-csv.ts';
import { readJsonLines, type ListOutcome } from './read-json-lines.ts';
import { readWorkbookApart } from './workbook-process.ts';

/** How a file of contracts is written. */
export type ImportFormat = 'csv' | 'xlsx' | 'ndjson';

/** Reads the contracts of a file. @issue unreadable-file too-large */
export async function readImportFile(
  format: ImportFormat,
  bytes: Uint8Array,
  isNumeric: IsNumeric,
): Promise<ListOutcome> {
  if (format !== 'xlsx' && !isUtf8(bytes))
    return { ok: false, issues: [issueOf('unreadable-file', 'the file is no text in UTF-8', '/file')] };
  if (format === 'ndjson') return readJsonLines(Buffer.from(bytes).toString());
  const table = format === 'xlsx' ? await readWorkbookApart(bytes) : readCsv(Buffer.from(bytes).toString());
  return table.ok ? { ok: true, value: readContractRows(table.value, isNumeric) } : table;
}
