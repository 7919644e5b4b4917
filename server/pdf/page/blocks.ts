import { boxIn, isPlain, plainBox, roomIn } from './boxes.ts';
import { columnsOf } from './columns.ts';
import { tableParts } from './elements.ts';
import { heightOf } from './heights.ts';
import { keepWithPrevious } from './keeping.ts';
import type { Fill, Layout } from './layout.ts';
import { lettersBeside } from './letters.ts';
import { listOf } from './lists.ts';
import { meantRuns, runsOf } from './runs.ts';
import type { StyledElement, StyledNode } from './styled-tree.ts';
import { tableOf } from './tables.ts';
import type { Block, Box } from './tree.ts';
import { unwrap } from './unwrap.ts';

/** Blocks of a document, one below the other, each within its page. */
export function blocksOf(body: StyledElement, room: number, layout: Layout): readonly Block[] {
  const fill: Fill = (element, inner) => contentsOf(element, inner, layout, fill);
  return keepWithPrevious(fill(body, room), room, layout);
}

/** What stands in an element: its boxes, and between them paragraphs of the text that is in no box of its own. */
function contentsOf(element: StyledElement, room: number, layout: Layout, fill: Fill): readonly Block[] {
  const blocks: Block[] = [];
  let line: StyledNode[] = [];
  const endLine = (): void => {
    blocks.push(...lineBlock(line, element, layout));
    line = [];
  };
  for (const node of element.children) {
    if (isInLine(node)) line.push(node);
    else {
      endLine();
      blocks.push(...boxBlocks(node, room, layout, fill));
    }
  }
  endLine();
  return blocks;
}

function lineBlock(line: readonly StyledNode[], { style }: StyledElement, layout: Layout): readonly Block[] {
  const runs = runsOf(line, style.letters, layout);
  if (runs.length === 0) return [];
  return [{ kind: 'paragraph', box: plainBox(style), letters: lettersBeside(style.letters, layout.base), runs }];
}

/** Whether a node stands in a line of text; a box in it does not make it one. */
function isInLine(node: StyledNode): boolean {
  if (node.kind !== 'element' || node.style.box.isUnseen) return true;
  const { display } = node.style.box;
  return (display === 'inline' || display === 'inline-block') && !tableParts.has(node.name);
}

function boxBlocks(node: StyledNode, room: number, layout: Layout, fill: Fill): readonly Block[] {
  if (node.kind !== 'element') return [];
  const box = boxIn(node.style, layout.anchorsOf(node), room);
  const block = ownBlock(node, box, room, layout, fill);
  if (block) return [loosen(block, room, layout)];
  if (node.children.every(isInLine)) return leaf(node, box, layout);
  const blocks = fill(node, roomIn(box, room));
  if (isPlain(box)) return unwrap(box, blocks);
  return [loosen({ kind: 'group', box, blocks }, room, layout)];
}

/** The block of an element that is set in a way of its own. */
function ownBlock(element: StyledElement, box: Box, room: number, layout: Layout, fill: Fill): Block | undefined {
  const { name, style } = element;
  const letters = lettersBeside(style.letters, layout.base);
  const inner = roomIn(box, room);
  if (name === 'table') return { kind: 'table', box, ...tableOf(element, inner, layout, fill) };
  if (name === 'img') return imageBlock(element, box, inner, layout);
  if (/^h[1-4]$/.test(name))
    return { kind: 'heading', level: Number(name[1]), box, letters, runs: meantRuns(element, layout) };
  const columns = columnsOf(element, inner, layout, fill);
  if (columns) return columns.kind === 'columns' ? { ...columns, box } : { ...columns, box, letters };
  if (name === 'ul' || name === 'ol') return { kind: 'list', box, letters, ...listOf(element, inner, fill) };
  return undefined;
}

function imageBlock(element: StyledElement, box: Box, room: number, layout: Layout): Block {
  const picture = layout.pictureOf(element, room);
  const unsized = { ...box, width: null };
  if (picture) return { kind: 'image', box: unsized, picture };
  const letters = lettersBeside(element.style.letters, layout.base);
  return { kind: 'paragraph', box: unsized, letters, runs: [element.attributes['alt'] ?? ''] };
}

/** A paragraph; one without text is a box only if something of it is seen. */
function leaf(element: StyledElement, box: Box, layout: Layout): readonly Block[] {
  const runs = meantRuns(element, layout);
  if (runs.length === 0) return isPlain(box) ? [] : [{ kind: 'group', box, blocks: [] }];
  return [{ kind: 'paragraph', box, letters: lettersBeside(element.style.letters, layout.base), runs }];
}

/** What is kept together but taller than a page may break after all: nothing may run over the edge of the paper. */
function loosen(block: Block, room: number, layout: Layout): Block {
  if (!block.box.keep || heightOf([block], room, layout.base) < layout.pageHeight * 0.7) return block;
  return { ...block, box: { ...block.box, keep: false } };
}
