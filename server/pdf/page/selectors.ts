import { generate, type CssNode, type SelectorList } from 'css-tree';
import { compile } from 'css-select';
import type { AnyNode, Element } from 'domhandler';
import type { Warn } from './warnings.ts';

/** What a rule applies to: elements, or text before or after what they hold. */
export type Selector = {
  readonly matches: (element: Element) => boolean;
  readonly pseudo: 'before' | 'after' | undefined;
  readonly weight: number;
  /** A class or an element's name that each match has, to look up few rules for each element. */
  readonly key: string;
};

/** What only happens on a screen, and a browser's own parts. */
const NEVER_ON_PAPER = /:(hover|focus|focus-visible|focus-within|active|visited|target|checked|disabled|-webkit|-moz)/;
const CLASS = 1_000;
const ID = 1_000_000;

/** The selectors of a rule; those that never apply on paper are left out, those not understood are warned of. */
export function readSelectors({ children }: SelectorList, warn: Warn): readonly Selector[] {
  return children.toArray().flatMap((selector) => {
    if (selector.type !== 'Selector' || NEVER_ON_PAPER.test(generate(selector))) return [];
    const read = readSelector(selector);
    if (!read) warn(`the selector \`${generate(selector)}\` is not understood`);
    return read ? [read] : [];
  });
}

function readSelector(selector: CssNode): Selector | undefined {
  const parts = 'children' in selector && selector.children ? selector.children.toArray() : [];
  const last = parts.at(-1);
  const pseudo = last?.type === 'PseudoElementSelector' ? last.name : undefined;
  if (pseudo !== undefined && pseudo !== 'before' && pseudo !== 'after') return undefined;
  const named = pseudo === undefined ? parts : parts.slice(0, -1);
  try {
    const text = named.map((part) => generate(part)).join('');
    const matches = compile<AnyNode, Element>(text === '' ? '*' : text);
    return { matches, pseudo, weight: weightOf(parts), key: keyOf(named) };
  } catch {
    return undefined;
  }
}

/** @source Selectors Level 4, specificity */
function weightOf(parts: readonly CssNode[]): number {
  return parts.reduce((weight, part) => {
    if (part.type === 'IdSelector') return weight + ID;
    if (part.type === 'ClassSelector' || part.type === 'AttributeSelector') return weight + CLASS;
    if (part.type === 'PseudoClassSelector') return weight + weightOfPseudoClass(part);
    if (part.type === 'PseudoElementSelector') return weight + 1;
    return part.type === 'TypeSelector' && part.name !== '*' ? weight + 1 : weight;
  }, 0);
}

/** `:not()` and `:is()` weigh as much as the heaviest inside, `:where()` nothing. */
function weightOfPseudoClass(part: CssNode & { readonly type: 'PseudoClassSelector' }): number {
  const name = part.name.toLowerCase();
  if (name === 'where') return 0;
  if (name !== 'not' && name !== 'is') return CLASS;
  const inner = (part.children?.toArray() ?? []).flatMap((list) =>
    list.type === 'SelectorList' ? list.children.toArray() : [],
  );
  return Math.max(0, ...inner.map((each) => (each.type === 'Selector' ? weightOf(each.children.toArray()) : 0)));
}

/** @example keyOf(parts of `main > .scroll`) → '.scroll' */
function keyOf(parts: readonly CssNode[]): string {
  const start = parts.findLastIndex(({ type }) => type === 'Combinator') + 1;
  const last = parts.slice(start);
  for (const part of last) if (part.type === 'ClassSelector') return `.${part.name}`;
  for (const part of last) if (part.type === 'TypeSelector') return part.name.toLowerCase();
  return '*';
}
