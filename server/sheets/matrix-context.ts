import type { Sheet, SheetCell, SheetRow, SheetTier } from '../../engine/index.ts';
import type { SheetWords } from './sheet-words.ts';

/** The table that compares the tiers, arranged as it is printed. */
export type MatrixContext = {
  readonly marks: readonly Mark[];
  readonly columns: string;
  readonly columnCount: number;
  readonly matrix: {
    readonly id: string;
    readonly title: string;
    readonly corner: string;
    readonly footnotes: string;
    readonly tiers: readonly TierHead[];
  };
  readonly groups: readonly Group[];
  readonly legend: readonly { readonly symbol: string; readonly text: string }[];
  readonly footnotes: readonly { readonly id: string; readonly text: string }[];
};

/** The number of a footnote and the place of its text on the page. */
export type Mark = { readonly mark: string; readonly target: string; readonly label: string };
export type TierHead = {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly price?: string | undefined;
};
type Group = { readonly title?: string | undefined; readonly rows: readonly Row[] };
type Row = { readonly title: string; readonly marks: readonly Mark[]; readonly cells: readonly PrintedCell[] };
/** A cell: a symbol with its words unseen, or words, or both. */
type PrintedCell = {
  readonly mark: SheetCell['mark'];
  readonly symbol?: string | undefined;
  readonly text: string;
  readonly hidden: boolean;
  readonly detail?: string | undefined;
};

/** Most tiers that columns of their own widths are made for. */
const FEW_TIERS = 5;
const SYMBOLS: Readonly<Record<SheetCell['mark'], string | undefined>> = {
  yes: '✓',
  no: '–',
  optional: '○',
  value: undefined,
};

/** The comparison of a sheet. @param key what stands before the ids of the page, so that several sheets fit on one */
export function matrixOf(sheet: Sheet, key: string, words: SheetWords): MatrixContext {
  const marksOf = (marks: readonly string[]): readonly Mark[] =>
    marks.map((mark) => ({ mark, target: `${key}-note-${mark}`, label: `${words.footnote} ${mark}` }));
  return {
    marks: marksOf(sheet.footnoteMarks),
    columns: columnsOf(sheet.tiers),
    columnCount: sheet.tiers.length + 1,
    matrix: {
      id: `${key}-compared`,
      title: words.comparison,
      corner: words.feature,
      footnotes: words.footnotes,
      tiers: sheet.tiers.map(({ title, subtitle, price }) => ({ title, subtitle, price })),
    },
    groups: groupsOf(sheet.rows, (row) => rowOf(row, marksOf, words)),
    legend: legendOf(sheet.rows, words),
    footnotes: sheet.footnotes.map(({ mark, text }) => ({ id: `${key}-note-${mark}`, text })),
  };
}

/** The class of a table whose columns are as wide as its tiers need. */
export function columnsOf({ length }: readonly SheetTier[]): string {
  return length > FEW_TIERS ? 'tiers-many' : `tiers-${length}`;
}

/** Rows under their headings; rows without one stand in one group without title. */
function groupsOf(rows: readonly SheetRow[], print: (row: SheetRow) => Row): readonly Group[] {
  const starts = rows.flatMap((row, index) => (index === 0 || row.group !== rows[index - 1]?.group ? [index] : []));
  return starts.map((start, index) => ({
    title: rows[start]?.group,
    rows: rows.slice(start, starts[index + 1]).map(print),
  }));
}

function rowOf(
  { title, footnotes, cells }: SheetRow,
  marksOf: (marks: readonly string[]) => readonly Mark[],
  words: SheetWords,
): Row {
  return { title, marks: marksOf(footnotes), cells: cells.map((cell) => printedCell(cell, words)) };
}

function printedCell({ mark, text, detail }: SheetCell, words: SheetWords): PrintedCell {
  const hidden = mark !== 'value' && text === words[mark];
  return { mark, symbol: SYMBOLS[mark], text, hidden, detail };
}

/** The symbols that the rows use, in words. */
function legendOf(rows: readonly SheetRow[], words: SheetWords): MatrixContext['legend'] {
  const used = new Set(rows.flatMap(({ cells }) => cells.map(({ mark }) => mark)));
  return (['yes', 'optional', 'no'] as const).flatMap((mark) =>
    used.has(mark) ? [{ symbol: SYMBOLS[mark] ?? '', text: words[mark] }] : [],
  );
}
