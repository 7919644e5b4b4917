import type { KeyList } from '../../keys/key-list.ts';

type Step = { readonly rows: number; readonly columns: number };

const arrows: Readonly<Record<string, Step>> = {
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowUp: { rows: -1, columns: 0 },
  ArrowRight: { rows: 0, columns: 1 },
  ArrowDown: { rows: 1, columns: 0 },
};
const edges: Readonly<Record<string, Step>> = {
  Home: { rows: 0, columns: -Infinity },
  End: { rows: 0, columns: Infinity },
};
const steps = { ...arrows, ...edges };

/** The keys of a matrix that is read; a link is followed by Enter anyway. */
export const cellKeys: KeyList<'cells'> = {
  id: 'cells',
  entries: [
    { does: 'walk', keys: Object.keys(arrows) },
    { does: 'edge', keys: Object.keys(edges) },
    { does: 'choose', keys: ['Enter'] },
  ],
};

/** Arrow keys lead from the link of one cell to that of the next; the table is one stop of the tab key. */
export function walkCells(table: HTMLElement): () => void {
  const walk = (event: KeyboardEvent): void => {
    const step = (steps as Readonly<Record<string, Step | undefined>>)[event.key];
    const here = document.activeElement?.closest('td');
    if (!step || !here || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const rows = [...table.querySelectorAll('tr')].map(linksOf).filter((links) => links.length > 0);
    const row = rows.findIndex((links) => links.some((link) => here.contains(link)));
    const column = (rows[row] ?? []).findIndex((link) => here.contains(link));
    const next = rows[within(row + step.rows, rows.length)] ?? [];
    next[within(column + step.columns, next.length)]?.focus();
  };
  table.addEventListener('keydown', walk);
  return () => {
    table.removeEventListener('keydown', walk);
  };
}

function linksOf(row: Element): readonly HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('td > a')];
}

function within(index: number, count: number): number {
  return Math.min(count - 1, Math.max(0, index));
}
