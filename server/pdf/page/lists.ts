import type { Fill } from './layout.ts';
import { pointsOf } from './lengths.ts';

import type { StyledElement, StyledNode } from './styled-tree.ts';
import type { List } from './tree.ts';

/** The items of a list, with room for their markers where the list's padding is. */
export function listOf(list: StyledElement, room: number, fill: Fill): List {
  const items = list.children.filter(isItem);
  const indent = pointsOf(list.style.box.padding[3], room);
  return {
    marker: items[0]?.style.letters.marker ?? list.style.letters.marker,
    indent,
    spacing: Math.max(0, ...items.flatMap(({ style }) => [style.box.margin[0], style.box.margin[2]]).map(pointsAbove)),
    items: items.map((item) => fill({ ...list, children: [item] }, room - indent)),
  };

  function pointsAbove(margin: StyledElement['style']['box']['margin'][0]): number {
    return margin === 'auto' ? 0 : pointsOf(margin, room);
  }
}

function isItem(node: StyledNode): node is StyledElement {
  return node.kind === 'element' && node.name === 'li';
}
