import type { Block, Atrule } from 'css-tree';
import { settingsOf, type Setting } from './settings.ts';
import type { Warn } from './warnings.ts';

/** Where text may stand in the margin. */
export const marginBoxes = [
  'top-left',
  'top-center',
  'top-right',
  'bottom-left',
  'bottom-center',
  'bottom-right',
] as const;

export type MarginBoxName = (typeof marginBoxes)[number];

/** What `@page` says of the sheet of paper and of the text in its margins. */
export type PageRule = {
  readonly settings: readonly Setting[];
  readonly boxes: Readonly<Partial<Record<MarginBoxName, readonly Setting[]>>>;
};

/** All `@page` rules as one; a later setting wins. */
export function readPageRule(blocks: readonly Block[], warn: Warn): PageRule {
  const inner = blocks.flatMap(({ children }) => children.toArray()).filter((node) => node.type === 'Atrule');
  return {
    settings: blocks.flatMap(settingsOf),
    boxes: Object.fromEntries(inner.flatMap((rule) => boxOf(rule, warn))),
  };
}

function boxOf({ name, block }: Atrule, warn: Warn): readonly (readonly [string, readonly Setting[]])[] {
  const known = marginBoxes.find((box) => box === name);
  if (known && block) return [[known, settingsOf(block)]];
  warn(`\`@${name}\` within \`@page\` has no effect on paper`);
  return [];
}
