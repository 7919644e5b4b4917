import { unzipSync, strFromU8 } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { buildSheet, openHistory, type Catalog, type Sheet } from '../../engine/index.ts';
import { plainText } from '../../engine/sheet/plain-text.ts';
import { sheetWorkbook } from '../../server/sheets/sheet-workbook.ts';
import { fillWith, hostileTexts } from '../fixtures/hostile.ts';
import { readCatalog, revisionOf, seedWorld, vendors } from '../fixtures/world.ts';

function sheetOf(catalog: Catalog, offering: string, language: string): Sheet {
  const revision = openHistory([revisionOf(catalog)]).numbered(1);
  const sheet = revision && buildSheet(revision, offering, { language });
  if (!sheet?.ok) throw new Error(`no sheet of ${offering}`);
  return sheet.value;
}

const pagesOf = async (sheet: Sheet) => readExcelFile(Buffer.from(await sheetWorkbook(sheet)));
const xmlOf = async (sheet: Sheet) =>
  Object.fromEntries(
    Object.entries(unzipSync(await sheetWorkbook(sheet))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

const offerings = vendors.flatMap((id) =>
  readCatalog(id).offerings.flatMap((offering) =>
    ['de', 'en'].map((language) => ({ catalog: id, offering: offering.id, language })),
  ),
);

describe('the comparison of a workbook says what the sheet says', () => {
  test.each(offerings)('$catalog $offering ($language)', async ({ catalog, offering, language }) => {
    const revision = seedWorld.catalog(catalog)?.numbered(1);
    const sheet = revision && buildSheet(revision, offering, { language });
    if (!sheet?.ok) throw new Error('no sheet');
    const [matrix] = await pagesOf(sheet.value);
    const [head, ...rows] = matrix?.data ?? [];
    expect(head?.slice(1, -1)).toEqual(sheet.value.tiers.map(({ title }) => title));
    expect(rows.map(([title]) => title)).toEqual(sheet.value.rows.map(({ title }) => title));
    expect(rows.map((row) => row.slice(1, -1))).toEqual(
      sheet.value.rows.map(({ cells }) =>
        cells.map(({ amount, detail, text }) => (detail === undefined ? (amount ?? text) : `${text}, ${detail}`)),
      ),
    );
  });
});

test('amounts and prices are numbers that show their unit', async () => {
  const pages = await pagesOf(sheetOf(readCatalog('conference-tv'), 'service-level', 'de'));
  expect(pages[0]?.data.find(([title]) => title === 'Reaktionszeit')?.slice(1, 4)).toEqual([8, 2, 1]);
  const xml = await xmlOf(sheetOf(readCatalog('groupios'), 'support-model', 'de'));
  expect(xml['xl/styles.xml']).toContain('#,##0.00&quot; EUR&quot;');
});

test('each page has a filter over its first line, which stays in view, and is as wide as the paper', async () => {
  const xml = await xmlOf(sheetOf(readCatalog('conference-tv'), 'service-level', 'de'));
  const pages = Object.entries(xml).filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name));
  expect(pages).toHaveLength(4);
  expect(pages[0]?.[1]).toContain('<autoFilter ref="A1:E23"/>');
  for (const [, page] of pages) {
    expect(page).toContain('orientation="landscape"');
    expect(page).toContain('fitToWidth="1"');
    expect(page).toContain('fitToPage="1"');
    expect(page).toContain('state="frozen"');
  }
});

describe.each(Object.entries(hostileTexts))('%s in every text', (_what, text) => {
  const sheet = sheetOf(fillWith(readCatalog('connect-com'), text), 'third-level-support', 'de');

  test('stays in its cell', async () => {
    const [matrix] = await pagesOf(sheet);
    expect(matrix?.data).toHaveLength(sheet.rows.length + 1);
    expect(matrix?.data[1]?.[0]).toBe(plainText(text).replace('\ufffd', ''));
  });

  test('is no formula', async () => {
    const xml = await xmlOf(sheet);
    expect(Object.values(xml).join('')).not.toMatch(/<f[ >]/);
  });
});
