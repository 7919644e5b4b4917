import type { Block } from './tree.ts';
import type { Warn } from './warnings.ts';

/** Warns of headings that do not begin with the first level or leave one out, which readers could not follow. @source ISO 14289-1, 7.4.2 */
export function checkOutline(blocks: readonly Block[], warn: Warn): void {
  let above = 0;
  for (const level of levelsOf(blocks)) {
    if (level > above + 1) warn(`a heading \`<h${level}>\` comes without an \`<h${level - 1}>\` before it`);
    above = level;
  }
}

function levelsOf(blocks: readonly Block[]): readonly number[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.level];
    if (block.kind === 'group') return levelsOf(block.blocks);
    if (block.kind === 'list') return block.items.flatMap(levelsOf);
    return block.kind === 'columns' ? block.cells.flatMap((cell) => levelsOf(cell.blocks)) : [];
  });
}
