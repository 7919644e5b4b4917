import type { Fill, Layout } from './layout.ts';
import { runsOf } from './runs.ts';
import type { BoxStyle } from './style.ts';
import type { StyledElement, StyledNode } from './styled-tree.ts';
import type { Columns, Run, Width } from './tree.ts';

/** Columns, or one line in which items stand with gaps between them. */
type Arranged =
  ({ readonly kind: 'columns' } & Columns) | { readonly kind: 'paragraph'; readonly runs: readonly Run[] };

/** What an element that is a grid, a row or a text in columns holds, side by side; nothing for any other element. */
export function columnsOf(element: StyledElement, room: number, layout: Layout, fill: Fill): Arranged | undefined {
  const { box } = element.style;
  const isRow = box.display === 'flex';
  const items = element.children.filter((child) => child.kind !== 'text' || child.text.trim() !== '');
  if (isRow && box.wraps && items.every(isText)) return { kind: 'paragraph', runs: gapped(items, element, layout) };
  const widths = isRow ? items.map(widthInRow) : box.columns;
  if (!widths || widths.length === 0) return undefined;
  return {
    kind: 'columns',
    widths,
    gap: box.gap,
    spreads: isRow && box.spreads,
    vertical: box.alignItems,
    cells: items.map((item) => {
      const span = spansAll(item) ? widths.length : 1;
      return { span, blocks: fill({ ...element, children: [item] }, (room * span) / widths.length) };
    }),
  };
}

function isText(node: StyledNode): boolean {
  if (node.kind !== 'element') return true;
  return !['flex', 'grid'].includes(node.style.box.display) && node.children.every(isText);
}

/** Items in one line that breaks where it must. */
function gapped(items: readonly StyledNode[], { style }: StyledElement, layout: Layout): readonly Run[] {
  const gap: Run = { kind: 'space', width: style.box.gap.column };
  return items.flatMap((item, index) => {
    const runs = runsOf([item], style.letters, layout);
    return index === 0 ? runs : [gap, ...runs];
  });
}

function widthInRow(node: StyledNode): Width {
  if (node.kind !== 'element') return 'auto';
  const { width, grows }: BoxStyle = node.style.box;
  return width ?? (grows ? { share: 1 } : 'auto');
}

function spansAll(node: StyledNode): boolean {
  return node.kind === 'element' && node.style.box.spansAll;
}
