import { strToU8, unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { describe, expect, test } from 'vitest';
import { readImportFile } from '../../server/imports/import-file.ts';
import { readCsv } from '../../server/imports/read-csv.ts';
import { readWorkbook } from '../../server/imports/read-workbook.ts';
import type { TableReading } from '../../server/imports/table.ts';
import { readWorkbookApart, type WorkbookLimits } from '../../server/imports/workbook-process.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

/** What a table is refused with: the code, and in the detail where. */
function refusalOf(read: TableReading): string {
  return read.ok ? `${read.value.length} rows` : read.issues.map(({ code, detail }) => `${code}: ${detail}`).join();
}

/** A workbook with a header and a row, whose sheet is written otherwise. */
async function workbook(change: (sheet: string) => string): Promise<Uint8Array> {
  const rows = [
    ['id', 'catalog'],
    ['G-1', 'groupios'],
  ].map((row) => row.map((value) => ({ value, type: String })));
  const parts = unzipSync(await writeExcelFile(rows).toBuffer());
  return zipSync({ ...parts, [SHEET]: strToU8(change(Buffer.from(parts[SHEET] ?? []).toString())) });
}

const row = (text: string) => (sheet: string) => sheet.replace('</sheetData>', `${text}</sheetData>`);
const cell = (place: string) => row(`<row r="9"><c r="${place}" t="inlineStr"><is><t>x</t></is></c></row>`);

describe('a small workbook that would become a large one is refused before anything is made of it', () => {
  test.each<readonly [what: string, change: (sheet: string) => string, told: RegExp]>([
    ['a row far below', row('<row r="100000000"><c r="A100000000"><v>1</v></c></row>'), /^too-large: .*`100000000`/],
    ['a row a little below the last', row('<row r="5002"></row>'), /^too-large: .*`5002`.*5000 rows/],
    ['very many rows without a number', row('<row/>'.repeat(6_000)), /^too-large: .*5000 rows/],
    ['a row in another way of writing', row('<row r="1e8"></row>'), /^unreadable-file: .*`1e8`/],
    ['a row with a reference', row('<row r="&#49;00000"></row>'), /^unreadable-file: .*`row`/],
    ['a row behind a sign in its attribute', row('<row a=">" r="900000"></row>'), /^too-large: .*`900000`/],
    ['a row of a namespace', row('<x:row x:r="900000"></x:row>'), /^too-large: .*`900000`/],
    ['a cell far to the right', cell('XFD9'), /^too-large: .*`XFD9`.*200 columns/],
    ['a cell far below in a row above', cell('A1000000'), /^too-large: .*`A1000000`/],
    ['a cell that is nowhere', cell('9'), /^unreadable-file: .*`9`/],
    [
      'a comment',
      (sheet) => sheet.replace('<sheetData>', `<!-- ${'x'.repeat(5e6)} --><sheetData>`),
      /^unreadable-file: .*comment/,
    ],
    [
      'a document type',
      (sheet) => sheet.replace('<worksheet', '<!DOCTYPE a><worksheet'),
      /^unreadable-file: .*document type/,
    ],
    ['an instruction', (sheet) => sheet.replace('<sheetData>', '<?x y?><sheetData>'), /^unreadable-file/],
    [
      'an endless text',
      (sheet) => sheet.replace('<sheetData>', `<a b="${'x'.repeat(2e5)}"/><sheetData>`),
      /^too-large: .*100000/,
    ],
    ['more than 8 MiB', (sheet) => sheet + ' '.repeat(9e6), /^too-large: .*8 MiB/],
  ])('%s', async (_what, change, told) => {
    expect(refusalOf(await readWorkbook(await workbook(change)))).toMatch(told);
  });

  test('sizes that the zip says mean nothing', async () => {
    const bytes = await workbook((sheet) => sheet);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 400_000_000, true);
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 400_000_000, true);
    }
    expect(refusalOf(await readWorkbook(bytes))).toBe('2 rows');
  });
});

test('the last row and the last column that may be are read', async () => {
  const bytes = await workbook(row('<row r="5001"><c r="GR5001"><v>1</v></c></row>'));
  expect(refusalOf(await readWorkbook(bytes))).toBe('3 rows');
});

test.each<readonly [what: string, limits: Partial<WorkbookLimits>, told: string]>([
  ['that is read in time is read', {}, '2 rows'],
  ['that takes too long is given up', { withinMs: 1 }, 'unreadable-file: the workbook takes too long to read'],
  ['that takes too much memory is given up', { heapMb: 1 }, 'unreadable-file: the workbook takes more memory'],
])('a workbook %s, and the server goes on', async (_what, limits, told) => {
  expect(refusalOf(await readWorkbookApart(await workbook((sheet) => sheet), limits))).toContain(told);
});

describe('a table that is too wide or too long in one place is refused, with its row', () => {
  test.each<readonly [what: string, text: string, told: RegExp]>([
    ['a header of 20,000 columns', 'id,'.repeat(20_000), /^too-large: row 1 has 20001 columns/],
    ['a row of 500,000 columns', `id,catalog\n${','.repeat(500_000)}x`, /^too-large: row 2 has 500001 columns/],
    [
      'a cell of 20,000 characters',
      `id,catalog\n1,${'x'.repeat(20_000)}`,
      /^too-large: row 2 has a cell of more than 10000/,
    ],
  ])('%s', async (_what, text, told) => {
    expect(refusalOf(readCsv(text))).toMatch(told);
  });

  test('an unknown column with a long name is told cut', async () => {
    const read = await readImportFile('csv', Buffer.from(`id,catalog,${'x'.repeat(9_000)}\n1,a,b`), () => false);
    expect(read.ok && read.value.problems[0]?.detail.length).toBeLessThan(150);
  });
});

test('a line of JSON is read as a body is, and each bad one told by its line', async () => {
  const lines = ['{"id":"a","id":"b"}', '{"id":"c","__proto__":{}}', '{', '{"id":"\\ud83d"}', '{"id":"d"}'];
  const read = await readImportFile('ndjson', Buffer.from(lines.join('\n')), () => false);
  expect(read.ok && read.value.contracts.map(({ id }) => id)).toEqual(['d']);
  expect(read.ok && read.value.problems.map(({ code, column, row }) => `${row} ${column} ${code}`)).toEqual([
    '1 /id doubled-member',
    '2 /__proto__ shape-unknown-member',
    '3  not-json',
    '4 /id broken-text',
  ]);
});
