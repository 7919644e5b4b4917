import type { MatrixSelection } from './matrix-selection.svelte.ts';

/**
 * Marks in a table what is chosen, and makes the cell that has the focus its one stop of the tab key. Only what changes
 * is touched, since a large matrix has thousands of cells.
 */
export function markChosen(table: HTMLElement, selection: MatrixSelection): void {
  const { at, range } = selection;
  const stop = table.querySelector(`[data-row="${String(at.row)}"][data-column="${String(at.column)}"]`);
  const chosen = new Set<Element>();
  for (let row = range.top; row <= range.bottom; row++) {
    for (const cell of table.querySelectorAll<HTMLElement>(`td[data-row="${String(row)}"]`)) {
      const column = Number(cell.dataset['column']);
      if (column >= range.left && column <= range.right) chosen.add(cell);
    }
  }
  for (const cell of table.querySelectorAll('[aria-selected]'))
    if (!chosen.has(cell)) cell.removeAttribute('aria-selected');
  for (const cell of chosen) cell.setAttribute('aria-selected', 'true');
  for (const cell of table.querySelectorAll('[data-row][tabindex="0"]'))
    if (cell !== stop) cell.setAttribute('tabindex', '-1');
  stop?.setAttribute('tabindex', '0');
}
