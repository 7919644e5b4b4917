import { generate, parse, type Block, type CssNode, type Rule, type StyleSheet } from 'css-tree';
import { readPageRule, type PageRule } from './page-rule.ts';
import { readSelectors, type Selector } from './selectors.ts';
import { settingsOf, type Setting } from './settings.ts';
import type { Warn } from './warnings.ts';

/** One selector with what it sets; a later rule of the same weight wins. */
export type StyleRule = { readonly selector: Selector; readonly settings: readonly Setting[]; readonly order: number };

/** The styles of a page as they hold on paper. */
export type Stylesheet = { readonly rules: readonly StyleRule[]; readonly page: PageRule };

/** Reads styles: what is for screens only is left out, what is not understood is warned of. */
export function readStylesheet(css: string, warn: Warn): Stylesheet {
  const tree = parse(css, {
    parseCustomProperty: false,
    onParseError: ({ message }) => {
      warn(`the styles are no CSS here: ${message.toLowerCase()}`);
    },
  }) as StyleSheet;
  const found = { rules: [] as StyleRule[], pages: [] as Block[] };
  for (const node of tree.children.toArray()) readNode(node, found, warn);
  return { rules: found.rules, page: readPageRule(found.pages, warn) };
}

type Found = { readonly rules: StyleRule[]; readonly pages: Block[] };

function readNode(node: CssNode, found: Found, warn: Warn): void {
  if (node.type === 'Rule') readRule(node, found, warn);
  if (node.type !== 'Atrule') return;
  const { name, prelude, block } = node;
  if (name === 'media') {
    if (!isPrinted(prelude ? generate(prelude) : 'all', warn)) return;
    for (const inner of block?.children.toArray() ?? []) readNode(inner, found, warn);
  } else if (name === 'page' && block && !prelude) found.pages.push(block);
  else if (name !== 'font-face') warn(`\`@${name}${prelude ? ` ${generate(prelude)}` : ''}\` has no effect on paper`);
}

function readRule({ prelude, block }: Rule, { rules }: Found, warn: Warn): void {
  if (prelude.type !== 'SelectorList') return;
  const settings = settingsOf(block);
  for (const selector of readSelectors(prelude, warn)) rules.push({ selector, settings, order: rules.length });
}

/** Whether a media query holds on paper: it says print or all, or no medium and no feature. */
function isPrinted(query: string, warn: Warn): boolean {
  if (/^(all|print)$/.test(query)) return true;
  if (!/^screen\b|^speech\b/.test(query))
    warn(`\`@media ${query}\` is not read: only print, all and screen are told apart`);
  return false;
}
