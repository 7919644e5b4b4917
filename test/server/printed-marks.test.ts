import { Window } from 'happy-dom';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { buildSheet, type Sheet, type SheetCell } from '../../engine/index.ts';
import { sheetCsv } from '../../server/sheets/sheet-csv.ts';
import { sheetMarkdown } from '../../server/sheets/sheet-markdown.ts';
import { sheetPage } from '../../server/sheets/sheet-page.ts';
import { sheetWorkbook } from '../../server/sheets/sheet-workbook.ts';
import { readCatalog, seedWorld, vendors } from '../fixtures/world.ts';
import { parseCsv } from './parse-csv.ts';
import { setPdf } from './pdf/pages.ts';
import { openPdf, readPages } from './pdf/read-pdf.ts';

// LAW: whatever the format, a sheet prints the answers of the API. Its marks are those answers (test/laws/sheet.test.ts),
// and here each format is read back and held against the marks.

const sheets = vendors.flatMap((catalog) =>
  readCatalog(catalog).offerings.flatMap(({ id: offering }) =>
    ['de', 'en'].map((language) => ({ catalog, offering, language, sheet: sheetOf(catalog, offering, language) })),
  ),
);

function sheetOf(catalog: string, offering: string, language: string): Sheet {
  const revision = seedWorld.catalog(catalog)?.numbered(1);
  const sheet = revision && buildSheet(revision, offering, { language });
  if (!sheet?.ok) throw new Error(`no sheet of ${offering}`);
  return sheet.value;
}

const SYMBOLS = { yes: '✓', no: '–', optional: '○', value: '' } as const;
const full = ({ detail, text }: SheetCell): string => (detail === undefined ? text : `${text}, ${detail}`);

describe.each(sheets)('$catalog $offering ($language)', ({ sheet }) => {
  test('as a page', () => {
    const window = new Window({ settings: { disableJavaScriptEvaluation: true } });
    window.document.write(sheetPage(sheet));
    const [matrix] = window.document.querySelectorAll('table.matrix');
    const rows = [...(matrix?.querySelectorAll('tbody tr:not(.group)') ?? [])];
    const read = rows.map((row) =>
      [...row.querySelectorAll('td')].map((cell) => [
        cell.className,
        cell.querySelector('.symbol')?.textContent ?? '',
        unheld(cell.querySelector('.text, .unseen')?.textContent),
      ]),
    );
    expect(read).toEqual(sheet.rows.map(({ cells }) => cells.map(({ mark, text }) => [mark, SYMBOLS[mark], text])));
  });

  test('as CSV', () => {
    const [, ...rows] = parseCsv(sheetCsv(sheet));
    expect(rows.map((row) => row.slice(1, -1))).toEqual(sheet.rows.map(({ cells }) => cells.map(full)));
  });

  test('as Markdown', () => {
    const rows = sheetMarkdown(sheet)
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(2, 2 + sheet.rows.length)
      .map((line) => line.replace(/\\(.)/g, '$1').split(' | ').slice(1).join(' | ').replace(/ \|$/, ''));
    expect(rows).toEqual(
      sheet.rows.map(({ cells }) => cells.map((cell) => `${SYMBOLS[cell.mark]} ${full(cell)}`.trim()).join(' | ')),
    );
  });

  test('as a workbook', async () => {
    const [matrix] = await readExcelFile(Buffer.from(await sheetWorkbook(sheet)));
    const rows = matrix?.data.slice(1).map((row) => row.slice(1, -1).map(String));
    expect(rows).toEqual(
      sheet.rows.map(({ cells }) =>
        cells.map((cell) => String((cell.detail === undefined && cell.amount) || full(cell))),
      ),
    );
  });

  test('as a PDF file', { timeout: 30_000 }, async () => {
    const { pdf, warnings } = await setPdf(sheetPage(sheet));
    expect(warnings).toEqual([]);
    const printed = compact(readPages(await openPdf(pdf)).join(''));
    const missing = sheet.rows.map(printedRow).filter((row) => !printed.includes(row));
    expect(missing).toEqual([]);
  });
});

/** Text with plain spaces where a page lets no line end. */
function unheld(text: string | null | undefined): string | undefined {
  return text?.replaceAll('\u00a0', ' ');
}

/** A row as a PDF file has it: without spaces, and without hyphens, of which the typesetter adds some. */
function printedRow({ cells, footnotes, title }: Sheet['rows'][number]): string {
  const marks = cells.map(({ detail = '', mark, text }) => SYMBOLS[mark] + text + detail);
  return compact([title, footnotes.join(','), ...marks].join(''));
}

function compact(text: string): string {
  return text.replace(/[\s\u00ad\u2010-]/g, '');
}
