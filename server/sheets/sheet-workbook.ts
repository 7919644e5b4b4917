import writeExcelFile, { type Sheet as Worksheet } from 'write-excel-file/node';
import type { Sheet } from '../../engine/index.ts';
import { wordsIn, type SheetWords } from './sheet-words.ts';
import { amount, formatOf, head, money, strong, text, type Cell } from './workbook-cells.ts';
import { filterAndFit, type FileContent } from './workbook-page.ts';

type Page = { readonly name: string; readonly widths: readonly number[]; readonly lines: readonly (readonly Cell[])[] };

/** Width of the column with names, and of each tier's, in characters. */
const NAMES = 46;
const TIER = 22;

/**
 * The sheet as a workbook: the comparison, times, prices and footnotes on pages of their own, each with a filter over
 * its head, which stays in view, and as wide as one page across. Numbers are numbers; no text is ever a formula.
 */
export async function sheetWorkbook(sheet: Sheet): Promise<Uint8Array> {
  const words = wordsIn(sheet.language);
  const pages = [matrixPage(sheet, words), targetPage(sheet, words), pricePage(sheet, words), notePage(sheet, words)];
  const worksheets = pages.filter(({ lines }) => lines.length > 1).map(worksheetOf);
  return new Uint8Array(await writeExcelFile(worksheets, { features: [filterAndFit] }).toBuffer());
}

function worksheetOf({ name, widths, lines }: Page): Worksheet<FileContent> {
  return {
    sheet: name,
    data: lines.map((line) => [...line]),
    columns: widths.map((width) => ({ width })),
    orientation: 'landscape',
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
  };
}

function matrixPage({ rows, tiers }: Sheet, words: SheetWords): Page {
  return {
    name: words.comparison,
    widths: [NAMES, ...tiers.map(() => TIER), TIER],
    lines: [
      [words.feature, ...tiers.map(({ title }) => title), words.footnotes].map(head),
      ...rows.map(({ cells, footnotes, title }) => [
        strong(title),
        ...cells.map((cell) => (cell.detail === undefined ? amount(cell) : text(`${cell.text}, ${cell.detail}`))),
        text(footnotes.join(', ')),
      ]),
    ],
  };
}

function targetPage({ targets, tiers }: Sheet, words: SheetWords): Page {
  return {
    name: words.targets,
    widths: [NAMES, TIER, ...tiers.map(() => TIER), NAMES],
    lines: [
      [words.target, words.severity, ...tiers.map(({ title }) => title), words.hours].map(head),
      ...targets.map(({ cells, featureTitle, severityTitle = '', title }) => [
        strong(featureTitle === title ? title : `${title} (${featureTitle})`),
        text(severityTitle),
        ...cells.map(amount),
        text([...new Set(cells.flatMap(({ clock }) => clock ?? []))].join(', ')),
      ]),
    ],
  };
}

function pricePage({ currency, prices, tiers }: Sheet, words: SheetWords): Page {
  const titleOf = (id: string): string => tiers.find((tier) => tier.id === id)?.title ?? id;
  return {
    name: words.prices,
    widths: [NAMES, TIER, TIER, NAMES, NAMES],
    lines: [
      [words.item, words.tier, words.rate, words.price, words.particulars].map(head),
      ...prices.map((price) => [
        strong(price.title),
        text(price.tiers.map(titleOf).join(', ')),
        price.amount === undefined ? text('') : money(price.amount, currency),
        text(price.text),
        text(price.details.join('; ')),
      ]),
    ],
  };
}

function notePage({ digest, footnotes, title, validity, vendor }: Sheet, words: SheetWords): Page {
  return {
    name: words.footnotes,
    widths: [NAMES, 3 * NAMES],
    lines: [
      [words.footnote, words.text].map(head),
      ...footnotes.map(({ mark, text: note }) => [{ ...strong(''), ...formatOf(Number(mark)) }, text(note)]),
      [strong(vendor.name), text(title)],
      [strong(validity), text(`${words.digest} ${digest}`)],
    ],
  };
}
