import { heightOf } from './heights.ts';
import type { Layout } from './layout.ts';
import type { Block } from './tree.ts';

/** What is higher than this share of a page does not come along to the next: it would leave too much of its own empty. */
const MOST_OF_PAGE = 0.6;

/** Blocks, of which each that must not begin a page has the one before it along. */
export function keepWithPrevious(
  blocks: readonly Block[],
  room: number,
  { base, pageHeight }: Layout,
): readonly Block[] {
  return blocks.map((block, index) => {
    if (!blocks[index + 1]?.box.follows || heightOf([block], room, base) > pageHeight * MOST_OF_PAGE) return block;
    return { ...block, box: { ...block.box, sticky: true } };
  });
}
