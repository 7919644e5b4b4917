import { describe, expect, test } from 'vitest';
import { buildSheet, type Sheet } from '../../engine/index.ts';
import { amountText } from '../../engine/sheet/amount-text.ts';
import { matrices } from '../cases/matrices.ts';
import { readCatalog, seedWorld, vendors } from '../fixtures/world.ts';
import { askApi, wrongMarks } from './sheet-questions.ts';

const catalogs = vendors.map(readCatalog);
const sheets = catalogs.flatMap((catalog) =>
  catalog.offerings.flatMap((offering) =>
    catalog.languages.map((language) => ({
      catalog,
      offering,
      language,
      sheet: sheetOf(catalog.id, offering.id, language),
    })),
  ),
);

function sheetOf(catalog: string, offering: string, language: string): Sheet {
  const revision = seedWorld.catalog(catalog)?.numbered(1);
  const sheet = revision && buildSheet(revision, offering, { language });
  if (!sheet?.ok) throw new Error(`no sheet of ${offering}`);
  return sheet.value;
}

describe.each(sheets)('$catalog.id $offering.id ($language)', ({ catalog, offering, language, sheet }) => {
  test('each mark is what the API answers', () => {
    expect(sheet.rows.length).toBeGreaterThan(0);
    expect(wrongMarks(sheet, catalog, offering, seedWorld)).toEqual([]);
  });

  test('each time is that of the deadline that the API answers', () => {
    for (const row of sheet.targets)
      for (const { tier, text } of row.cells) {
        const options = offering.options?.some(({ id, tiers }) => id === row.feature && tiers.includes(tier));
        const context = row.severity === undefined ? {} : { severity: row.severity };
        const asked = { catalog, offering, tier, language, context, options: options ? [row.feature] : [] };
        const due = askApi(asked, row.feature, seedWorld).deadlines.find(({ target }) => target === row.target);
        expect(text).toBe(due ? amountText(due.commitment.amount, due.commitment.unit, language) : '');
      }
  });
});

test.each(matrices)('the sheet of $offering prints what the vendor prints', ({ catalog, offering, tiers, rows }) => {
  const sheet = sheetOf(catalog, offering, 'en');
  const printed = (feature: string, tier: string) =>
    sheet.rows.find((row) => row.feature === feature)?.cells.find((cell) => cell.tier === tier);
  for (const [feature, marks] of Object.entries(rows))
    tiers.forEach((tier, column) => {
      const words: Readonly<Record<string, string>> = { y: 'yes', '-': 'no', o: 'optional' };
      expect(printed(feature, tier)?.mark).toBe(words[marks[column] ?? ''] ?? 'value');
    });
});

test('a planted wrong mark is caught, in each cell and whichever it is', () => {
  const [seed] = sheets.filter(({ catalog, language }) => catalog.id === 'connect-com' && language === 'de');
  if (!seed) throw new Error('no sheet to plant in');
  const { catalog, offering, sheet } = seed;
  for (const [index, row] of sheet.rows.entries())
    for (const cell of row.cells)
      for (const mark of ['yes', 'no', 'optional', 'value'] as const) {
        if (mark === cell.mark) continue;
        const cells = row.cells.map((each) => (each === cell ? { ...each, mark } : each));
        const planted = { ...sheet, rows: [{ ...row, cells }] };
        expect(wrongMarks(planted, catalog, offering, seedWorld), `row ${index}`).toEqual([
          `${cell.tier}/${row.feature}`,
        ]);
      }
});

test('a planted wrong value is caught', () => {
  const [seed] = sheets.filter(({ catalog, language }) => catalog.id === 'conference-tv' && language === 'de');
  if (!seed) throw new Error('no sheet to plant in');
  const rows = seed.sheet.rows
    .filter(({ feature }) => feature === 'response-time')
    .map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, text: '9 Stunden' })) }));
  expect(wrongMarks({ ...seed.sheet, rows }, seed.catalog, seed.offering, seedWorld)).toEqual([
    'silber/response-time',
    'gold/response-time',
    'platin/response-time',
  ]);
});
