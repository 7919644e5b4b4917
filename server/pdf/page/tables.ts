import { frameOf, plainBox } from './boxes.ts';
import { heightOf } from './heights.ts';
import type { Fill, Layout } from './layout.ts';
import { lettersBeside } from './letters.ts';
import { pointsOf, type Length } from './lengths.ts';
import { meantRuns } from './runs.ts';
import type { StyledElement, StyledNode } from './styled-tree.ts';
import type { Block, Cell, Row, Table, Width } from './tree.ts';

const MOST_SPANNED = 100;
/** A row higher than this share of a page may go on in the next; any other row stays whole. */
const TALL = 0.5;

/** The rows and columns of a table; the first row says how wide its columns are, the others share what is left. */
export function tableOf(table: StyledElement, room: number, layout: Layout, fill: Fill): Table {
  const children = table.children.filter(isElement);
  const named = (...names: readonly string[]): readonly StyledElement[] =>
    children.filter(({ name }) => names.includes(name));
  const headRows = named('thead').flatMap(rowsIn);
  const bodyRows = children.flatMap((child) =>
    child.name === 'tr' ? [child] : child.name === 'thead' ? [] : rowsIn(child),
  );
  checkRowHeaders(bodyRows, layout);
  const widths = widthsOf(headRows[0] ?? bodyRows[0]);
  const [caption] = named('caption');
  const setting: Setting = { widths, room, layout, fill };
  const head = headRows.map((row) => rowOf(row, setting));
  return {
    widths,
    caption: caption ? captionOf(caption, layout) : null,
    head,
    repeatsHead: !head.some(({ cells }) => cells.some(({ breaks }) => breaks)),
    body: bodyRows.map((row) => rowOf(row, setting)),
  };
}

type Setting = {
  readonly widths: readonly Width[];
  readonly room: number;
  readonly layout: Layout;
  readonly fill: Fill;
};

/** The finished file makes the first cell of a row its header, so the page should say so, too. */
function checkRowHeaders(rows: readonly StyledElement[], { warn }: Layout): void {
  if (rows.some((row) => cellsIn(row)[0]?.name === 'td'))
    warn('the first cell of a row heads it: it should be a `<th>`');
}

function rowsIn(section: StyledElement): readonly StyledElement[] {
  return section.children.filter(isElement).filter(({ name }) => name === 'tr');
}

function cellsIn(row: StyledElement): readonly StyledElement[] {
  return row.children.filter(isElement).filter(({ name }) => name === 'th' || name === 'td');
}

function widthsOf(row: StyledElement | undefined): readonly Width[] {
  return (row ? cellsIn(row) : []).flatMap((cell) => {
    const columns = spanOf(cell, 'colspan');
    const { width } = cell.style.box;
    const each = width && { points: width.points / columns, percent: width.percent / columns };
    return Array.from({ length: columns }, () => each ?? { share: 1 });
  });
}

function rowOf(row: StyledElement, setting: Setting): Row {
  const cells = cellsIn(row);
  const [first] = cells;
  const isHeading = cells.length === 1 && first?.name === 'th' && spanOf(first, 'colspan') === setting.widths.length;
  const set = cells.map((cell, index) => cellOf(cell, row, columnBefore(cells, index), setting));
  const breaks = set.some((cell) => cell.breaks);
  return { isHeading, cells: set.map((cell) => ({ ...cell, breaks })) };
}

/** The column that a cell begins in. */
function columnBefore(cells: readonly StyledElement[], index: number): number {
  return cells.slice(0, index).reduce((sum, cell) => sum + spanOf(cell, 'colspan'), 0);
}

/** How wide columns are together, in points: what is left by those with a width is shared by the others. */
function roomOf(columns: readonly Width[], { widths, room }: Setting): number {
  const fixed = (all: readonly Width[]): number =>
    all.reduce((sum, width) => sum + (isShare(width) ? 0 : pointsOf(width, room)), 0);
  const shares = (all: readonly Width[]): number => all.filter(isShare).length;
  const left = Math.max(0, room - fixed(widths)) / Math.max(1, shares(widths));
  return fixed(columns) + left * shares(columns);
}

function isShare(width: Width): width is Exclude<Width, Length> {
  return width === 'auto' || 'share' in width;
}

function cellOf(cell: StyledElement, row: StyledElement, begins: number, setting: Setting): Cell {
  const { widths, room, layout, fill } = setting;
  const { box } = cell.style;
  const columns = spanOf(cell, 'colspan');
  const frame = frameOf(box, room);
  const wide = roomOf(widths.slice(begins, begins + columns), setting);
  const inner = Math.max(1, wide - frame.padding[1] - frame.padding[3]);
  const blocks = fill(cell, inner);
  return {
    columns,
    rows: spanOf(cell, 'rowspan'),
    frame: { ...frame, ground: frame.ground ?? row.style.box.ground ?? null },
    vertical: box.verticalAlign === 'baseline' ? 'top' : box.verticalAlign,
    breaks: heightOf(blocks, inner, layout.base) > layout.pageHeight * TALL,
    blocks,
  };
}

function captionOf(caption: StyledElement, layout: Layout): Block {
  const { style } = caption;
  const padding = style.box.padding.map((length) => pointsOf(length, 0)) as unknown as Block['box']['padding'];
  const box = { ...plainBox(style), padding: style.box.isUnseen ? plainBox(style).padding : padding };
  const runs = meantRuns(caption, layout);
  return { kind: 'paragraph', box, letters: lettersBeside(style.letters, layout.base), runs };
}

function spanOf({ attributes }: StyledElement, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attributes[name] ?? '1', 10);
  return Number.isNaN(span) ? 1 : Math.min(Math.max(span, 1), MOST_SPANNED);
}

function isElement(node: StyledNode): node is StyledElement {
  return node.kind === 'element';
}
