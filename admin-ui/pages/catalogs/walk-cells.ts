type Step = { readonly rows: number; readonly columns: number };

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
  Home: { rows: 0, columns: -Infinity },
  End: { rows: 0, columns: Infinity },
};

/** Arrow keys lead from the link of one cell to that of the next; the table is one stop of the tab key. */
export function walkCells(table: HTMLElement): () => void {
  const walk = (event: KeyboardEvent): void => {
    const step = steps[event.key];
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
