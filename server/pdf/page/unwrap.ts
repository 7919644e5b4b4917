import type { Block, Box } from './tree.ts';

/**
 * Blocks without the box around them that nothing is seen of. A heading keeps with what follows only among its siblings,
 * so sections must not be boxes. The margins of the box and of the first and last block fall together, as in browsers.
 */
export function unwrap({ margin: [above, , below], anchors }: Box, blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) => {
    const { box } = block;
    const [top, right, bottom, left] = box.margin;
    const margin = [
      index === 0 ? Math.max(above, top) : top,
      right,
      index === blocks.length - 1 ? Math.max(below, bottom) : bottom,
      left,
    ] as const;
    return { ...block, box: { ...box, margin, anchors: index === 0 ? [...anchors, ...box.anchors] : box.anchors } };
  });
}
