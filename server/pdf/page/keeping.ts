import { heightOf } from './heights.ts';
import type { Layout } from './layout.ts';
import type { Block } from './tree.ts';

type TableBlock = Extract<Block, { readonly kind: 'table' }>;

/** What is higher than this share of a page does not come along to the next: it would leave too much of its own empty. */
const MOST_OF_PAGE = 0.6;
/** Of a table without a head that is higher than this share, only the last rows come along. */
const MOST_OF_ROWS = 0.3;
const LAST_ROWS = 2;

/** Blocks, of which each that must not begin a page has the one before it along, or the last rows of that. */
export function keepWithPrevious(
  blocks: readonly Block[],
  room: number,
  { base, pageHeight }: Layout,
): readonly Block[] {
  return blocks.flatMap((block, index) => {
    if (!blocks[index + 1]?.box.follows) return [block];
    const share = heightOf([block], room, base) / pageHeight;
    if (share > MOST_OF_ROWS && block.kind === 'table' && canPart(block)) return part(block);
    return share > MOST_OF_PAGE ? [block] : [stick(block)];
  });
}

function canPart({ body, head }: TableBlock): boolean {
  const last = body.slice(-LAST_ROWS);
  return head.length === 0 && body.length > 2 * LAST_ROWS && last.every(({ cells }) => cells.every(isWhole));
}

function isWhole({ breaks, rows }: TableBlock['body'][number]['cells'][number]): boolean {
  return !breaks && rows === 1;
}

/** A table as two, between which nothing is seen. */
function part(table: TableBlock): readonly Block[] {
  const { body, box } = table;
  const [above, right, below, left] = box.margin;
  const rest = { ...box, margin: [0, right, below, left], anchors: [] } as const;
  return [
    { ...table, body: body.slice(0, -LAST_ROWS), box: { ...box, margin: [above, right, 0, left] } },
    stick({ ...table, caption: null, body: body.slice(-LAST_ROWS), box: rest }),
  ];
}

function stick(block: Block): Block {
  return { ...block, box: { ...block.box, sticky: true } };
}
