import type { Outcome, Sheet } from '../../engine/index.ts';
import type { Imprint } from './sheet-context.ts';
import { sheetCsv } from './sheet-csv.ts';
import { sheetMarkdown } from './sheet-markdown.ts';
import { sheetPage } from './sheet-page.ts';
import { sheetWorkbook } from './sheet-workbook.ts';
import { pdfMedia, setPage, type PageSetter, type Written } from './written.ts';

/** How a sheet is written: by the ending of its address. */
export type SheetFormat = TextFormat | FileFormat;

/** A format that is text, written at once. */
export type TextFormat = {
  readonly kind: 'text';
  readonly ending: string;
  readonly media: string;
  readonly write: (sheet: Sheet, imprint: Imprint) => string;
};

/** A format that takes its time. */
type FileFormat = {
  readonly kind: 'file';
  readonly ending: string;
  readonly media: string;
  readonly write: (sheet: Sheet, imprint: Imprint, setter: PageSetter) => Promise<Outcome<Written>>;
};

export const textFormats: readonly TextFormat[] = [
  { kind: 'text', ending: 'json', media: 'application/json', write: (sheet) => JSON.stringify(sheet) },
  { kind: 'text', ending: 'html', media: 'text/html', write: webPage },
  { kind: 'text', ending: 'csv', media: 'text/csv', write: sheetCsv },
  { kind: 'text', ending: 'md', media: 'text/markdown', write: sheetMarkdown },
];

const fileFormats: readonly FileFormat[] = [
  {
    kind: 'file',
    ending: 'xlsx',
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: async (sheet) => ({ ok: true, value: await sheetWorkbook(sheet) }),
  },
  {
    kind: 'file',
    ending: 'pdf',
    media: pdfMedia,
    write: (sheet, imprint, setter) => setPage(sheetPage(sheet, imprint), sheet.effectiveFrom, setter),
  },
];

export const sheetFormats: readonly SheetFormat[] = [...textFormats, ...fileFormats];

/** The page as browsers show it, letters and all. */
function webPage(sheet: Sheet, imprint: Imprint): string {
  return sheetPage(sheet, { ...imprint, bringsLetters: true });
}

/** The sheet in a format. @issue those of PdfPool.render, where it is a PDF */
export async function writeSheet(
  sheet: Sheet,
  format: SheetFormat,
  imprint: Imprint,
  setter: PageSetter,
): Promise<Outcome<Written>> {
  if (format.kind === 'file') return format.write(sheet, imprint, setter);
  return { ok: true, value: format.write(sheet, imprint) };
}
