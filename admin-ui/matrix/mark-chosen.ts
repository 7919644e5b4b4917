import type { MatrixSelection } from './matrix-selection.svelte.ts';

/**
 * Marks in a table what is chosen, and makes the cell that has the focus its one stop of the tab key. Only what changes
 * is touched, since a large matrix has thousands of cells.
 */
export function markChosen(table: HTMLElement, selection: MatrixSelection): void {
  const rows = table.querySelectorAll('tr[aria-rowindex]');
  const { at, range } = selection;
  const stop = rows[at.row + 1]?.children[at.column + 1];
  const chosen = new Set<Element>();
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const cell = rows[row + 1]?.children[column + 1];
      if (cell) chosen.add(cell);
    }
  }
  const { chosen: before, stop: last } = marked.get(table) ?? { chosen: [], stop: undefined };
  for (const cell of before) if (!chosen.has(cell)) cell.removeAttribute('aria-selected');
  for (const cell of chosen) cell.setAttribute('aria-selected', 'true');
  if (last !== stop) last?.setAttribute('tabindex', '-1');
  stop?.setAttribute('tabindex', '0');
  marked.set(table, { chosen, stop });
}

type Marked = { readonly chosen: Iterable<Element>; readonly stop: Element | undefined };

/** What is marked in each table. */
const marked = new WeakMap<HTMLElement, Marked>();
