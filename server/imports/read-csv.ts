import { boundTable, type TableReading } from './table.ts';

/**
 * The rows of a CSV text with a header; values are apart by commas, semicolons or tabs, whichever the header has.
 * @issue too-large
 * @source RFC 4180
 */
export function readCsv(text: string): TableReading {
  const plain = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(plain);
  const rows: string[][] = [];
  let row = [''];
  for (const [token] of plain.matchAll(tokensBetween(separator))) {
    if (token === separator) row.push('');
    else if (/^[\r\n]+$/.test(token)) {
      rows.push(row);
      row = [''];
    } else row.push(`${row.pop() ?? ''}${unquoted(token)}`);
  }
  const numbered = [...rows, row].map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => cell.trim()) }));
  return boundTable(numbered.filter(({ cells }) => cells.some((cell) => cell !== '')));
}

function separatorOf(text: string): string {
  const [header = ''] = text.split(/[\r\n]/, 1);
  return [';', '\t'].find((separator) => header.includes(separator)) ?? ',';
}

/** Values that are in quotes from end to end, ends of rows, and single characters. */
function tokensBetween(separator: string): RegExp {
  const end = `[${separator}\\r\\n]`;
  return new RegExp(`(?<=^|${end})"(?:[^"]|"")*"(?=${end}|$)|\\r\\n|[^]`, 'g');
}

function unquoted(token: string): string {
  return token.length > 1 ? token.slice(1, -1).replaceAll('""', '"') : token;
}
