import { equalJson, type Cell } from '../../engine/index.ts';
import { parseCell, printCell, type CellReading } from './cell-text.ts';
import type { Column, MatrixCell, Row } from './matrix-model.ts';
import type { Range } from './matrix-selection.svelte.ts';
import type { Grid } from './tsv.ts';

/** One cell that a paste would change. */
export type PastedCell = {
  readonly cell: MatrixCell;
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly value: Cell | undefined;
  /** Whether it could not be read as anything but a text. */
  readonly isText: boolean;
};

/** A row of what was copied that has fewer cells than the longest one; rows are counted from 1. */
export type ShortRow = { readonly row: number; readonly has: number; readonly of: number };

/** What a paste would do: the cells that it would change, and what of it does not fit. */
export type PastePlan = {
  readonly pasted: readonly PastedCell[];
  readonly unchanged: number;
  /** Whether nothing was copied, or nothing that is text. */
  readonly isEmpty: boolean;
  readonly lostRows: number;
  readonly lostColumns: number;
  /** What those are lost beyond: the titles of the last row and column. */
  readonly edge: { readonly row: string; readonly column: string };
  /** The first row that leaves cells as they are, where rows are of different lengths. */
  readonly short: ShortRow | undefined;
  /** What is chosen when it is taken. */
  readonly range: Range;
};

type Target = { readonly rows: readonly Row[]; readonly columns: readonly Column[]; readonly range: Range };

/** Plans a paste at a range; one value fills all of it, names of rows and columns that were copied along are left out. */
export function planPaste(
  copied: Grid,
  { columns, range, rows }: Target,
  reading: Omit<CellReading, 'like'>,
): PastePlan {
  const isEmpty = copied.every((row) => row.join('').trim() === '');
  const grid = isEmpty ? [] : fillRange(withoutNames(copied, rows, columns), range);
  const width = Math.max(0, ...grid.map((row) => row.length));
  const planned = grid.slice(0, rows.length - range.top).flatMap((texts, down) => {
    const row = rows[range.top + down];
    return row ? texts.flatMap((text, right) => planCell(text, row, columns, range.left + right, reading)) : [];
  });
  const pasted = planned.filter(({ cell, value }) => !equalJson(cell.standing.own, value));
  return {
    pasted,
    unchanged: planned.length - pasted.length,
    isEmpty,
    lostRows: Math.max(0, grid.length - (rows.length - range.top)),
    lostColumns: Math.max(0, width - (columns.length - range.left)),
    edge: { row: rows.at(-1)?.title ?? '', column: columns.at(-1)?.title ?? '' },
    short: shortRow(grid, width),
    range: {
      ...range,
      bottom: Math.min(rows.length, range.top + grid.length) - 1,
      right: Math.min(columns.length, range.left + width) - 1,
    },
  };
}

function shortRow(grid: Grid, width: number): ShortRow | undefined {
  const index = grid.findIndex((row) => row.length < width);
  const has = grid[index]?.length;
  return has === undefined ? undefined : { row: index + 1, has, of: width };
}

function planCell(
  text: string,
  row: Row,
  columns: readonly Column[],
  index: number,
  reading: Omit<CellReading, 'like'>,
): readonly PastedCell[] {
  const [cell, column] = [row.cells[index], columns[index]];
  if (!cell || !column) return [];
  const { content, language } = reading;
  const { own, shown } = cell.standing;
  const read = parseCell(text, { ...reading, like: [shown, ...row.cells.map(({ standing }) => standing.shown)] });
  // What is inherited stays inherited where the paste says the same.
  const value = equalJson(read, shown) ? own : read;
  const after = read ? printCell(read, content, language) : '';
  const title = `${column.title}: ${row.title}`;
  return [{ cell, title, before: printCell(shown, content, language), after, value, isText: read?.kind === 'text' }];
}

/** One value that is copied to many cells is given to each of them. */
function fillRange(grid: Grid, { bottom, left, right, top }: Range): Grid {
  const isOne = grid.length === 1 && grid[0]?.length === 1;
  if (!isOne) return grid;
  const row = Array.from({ length: right - left + 1 }, () => grid[0]?.[0] ?? '');
  return Array.from({ length: bottom - top + 1 }, () => row);
}

/** Spreadsheets are often copied with the tiers above and the features in front. */
function withoutNames(grid: Grid, rows: readonly Row[], columns: readonly Column[]): Grid {
  const tiers = new Set(columns.map(({ title }) => title.toLowerCase()));
  const features = new Set(rows.map(({ title }) => title.toLowerCase()));
  const hasHead = grid[0]?.some((text) => tiers.has(text.trim().toLowerCase())) ?? false;
  const body = hasHead ? grid.slice(1) : grid;
  const hasNames = body.some(([first = '']) => features.has(first.trim().toLowerCase()));
  return hasNames ? body.map((row) => row.slice(1)) : body;
}
