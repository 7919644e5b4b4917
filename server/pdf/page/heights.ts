import { pointsOf } from './lengths.ts';
import type { LetterStyle } from './style.ts';
import type { Block, Box, Letters, Run } from './tree.ts';

/** How wide a letter is on average, in em: rather more than it is. */
const LETTER_WIDTH = 0.6;

/** About how high blocks stand in points, rather too much than too little: tells what cannot fit on a page. */
export function heightOf(blocks: readonly Block[], room: number, base: LetterStyle): number {
  return blocks.reduce((sum, block) => sum + innerHeight(block, room, base) + ownHeight(block.box), 0);
}

function ownHeight({ margin, padding }: Box): number {
  return margin[0] + margin[2] + padding[0] + padding[2];
}

function innerHeight(block: Block, room: number, base: LetterStyle): number {
  const width = block.box.width ? pointsOf(block.box.width, room) : room;
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return linesHeight(block.runs, block.letters, width, base);
    case 'image':
      return block.picture.height;
    case 'group':
      return heightOf(block.blocks, width, base);
    case 'list':
      return block.items.reduce((sum, item) => sum + heightOf(item, width - block.indent, base), 0);
    case 'columns':
      return block.cells.reduce((sum, { blocks }) => sum + heightOf(blocks, width / block.widths.length, base), 0);
    case 'table':
      return block.body.reduce((sum, { cells }) => {
        const heights = cells.map((cell) => heightOf(cell.blocks, width / block.widths.length, base));
        return sum + Math.max(0, ...heights);
      }, 0);
  }
}

function linesHeight(runs: readonly Run[], letters: Letters, width: number, base: LetterStyle): number {
  const size = letters.size ?? base.size;
  const height = letters.edges ? letters.edges.top + letters.edges.bottom : base.lineHeight;
  return Math.ceil((lengthOf(runs) * size * LETTER_WIDTH) / Math.max(width, size)) * size * height;
}

/** How many letters there are. */
function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => {
    if (typeof run === 'string') return sum + run.length;
    return run.kind === 'span' ? sum + lengthOf(run.runs) : sum + 1;
  }, 0);
}
