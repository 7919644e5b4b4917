import { parseDocument } from 'htmlparser2';
import type { AnyNode, Element } from 'domhandler';
import { blocksOf } from './blocks.ts';
import { openCascade } from './cascade.ts';
import { firstStyles } from './first-styles.ts';
import { stylesheetOf } from './known-stylesheet.ts';
import { openLayout } from './layout.ts';
import { firstLetters } from './letter-style.ts';
import { allLetters } from './letters.ts';
import { checkOutline } from './outline.ts';
import { marginTexts, sizeOfPaper } from './paper.ts';
import { roomIn, boxIn } from './boxes.ts';
import { styleElement } from './styled-tree.ts';
import { openStyler } from './styler.ts';
import { readStylesheet, type StyleRule, type Stylesheet } from './stylesheet.ts';
import type { About, DocumentTree } from './tree.ts';
import type { Warn } from './warnings.ts';

/** How a page is read. */
export type PageReading = {
  /** Makes text that the fonts can print. */
  readonly print: (text: string) => string;
  readonly warn: Warn;
  /** Whether pictures are drawn; otherwise their words stand for them. */
  readonly draws: boolean;
};

/** A page as it is set, and its pictures by the names of their files. */
export type ReadPage = { readonly tree: DocumentTree; readonly pictures: ReadonlyMap<string, Buffer> };

const first: readonly StyleRule[] = readStylesheet(firstStyles, () => undefined).rules;

/** Reads an HTML page with its styles into the tree that is set; nothing of it is ever run or fetched. */
export function readPage(html: string, { print, warn, draws }: PageReading): ReadPage {
  const nodes = parseDocument(html).children;
  const root = find(nodes, 'html') ?? emptyRoot();
  const sheet = stylesheetOf(findAll(nodes, 'style').map(textOf).join('\n'), warn);
  const cascade = openCascade([...first, ...laterRules(sheet)]);
  const paper = sizeOfPaper(sheet.page, warn);
  const room = paper.width - paper.margin[1] - paper.margin[3];

  const { style } = openStyler({ cascade, rem: firstLetters.size, room, warn })(root, firstLetters);
  const rem = style.letters.size;
  const body = find(root.children, 'body') ?? root;
  const styled = styleElement(body, style.letters, {
    styleOf: openStyler({ cascade, rem, room, warn }),
    print,
    warn,
  });
  const base = styled?.style.letters ?? style.letters;
  const open = openLayout(base, paper.height - paper.margin[0] - paper.margin[2], draws, warn);
  const inner = styled ? roomIn(boxIn(styled.style, [], room), room) : room;
  const blocks = styled ? blocksOf(styled, inner, open.layout) : [];
  checkOutline(blocks, warn);
  const boxes = marginTexts(sheet.page, { root: style.letters, base, print, warn });
  const ground = style.box.ground ?? null;
  const tree = {
    about: aboutOf(root, print, warn),
    paper: { ...paper, ground, boxes },
    letters: allLetters(base),
    blocks,
    anchors: open.anchors(),
  };
  return { tree, pictures: open.pictures() };
}

/** A page's own rules come after the browser's and outweigh them, whatever either selects by. */
function laterRules({ rules }: Stylesheet): readonly StyleRule[] {
  return rules.map((rule) => ({ ...rule, order: rule.order + first.length }));
}

function aboutOf(root: Element, print: (text: string) => string, warn: Warn): About {
  const [language = 'en', region] = (root.attribs['lang'] ?? 'en').split('-');
  const title = find(root.children, 'title');
  if (!title) warn('the page has no `<title>`');
  const metas = findAll(root.children, 'meta');
  const named = (name: string): string =>
    print(metas.find(({ attribs }) => attribs['name'] === name)?.attribs['content'] ?? '');
  return {
    title: fold(print(title ? textOf(title) : '')) || '–',
    language: /^[a-z]{2,3}$/i.test(language) ? language.toLowerCase() : 'en',
    region: region !== undefined && /^[a-z]{2}$/i.test(region) ? region.toUpperCase() : null,
    author: named('author'),
    description: named('description'),
  };
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function find(nodes: readonly AnyNode[], name: string): Element | undefined {
  return findAll(nodes, name)[0];
}

function findAll(nodes: readonly AnyNode[], name: string): readonly Element[] {
  return nodes.flatMap((node) => {
    if (!('name' in node) || !('attribs' in node)) return [];
    return node.name === name ? [node] : findAll(node.children, name);
  });
}

function textOf(element: Element): string {
  return element.children.map((child) => (child.type === 'text' ? child.data : '')).join('');
}

function emptyRoot(): Element {
  return find(parseDocument('<html><body></body></html>').children, 'html') as Element;
}
