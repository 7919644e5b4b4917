import type { CssNode, FunctionNode } from 'css-tree';
import { argumentsOf, nameIn } from './values.ts';

/** The number of the page that an anchor stands on, which nobody knows before the document is set. */
export type StyledPageNumber = { readonly kind: 'page-of'; readonly anchor: string };

/** Dots that fill what is left of a line. */
export type StyledLeader = { readonly kind: 'leader' };

/** What a style may add to an element. */
export type GeneratedContent = { readonly kind: 'text'; readonly text: string } | StyledPageNumber | StyledLeader;

/**
 * What the value of `content` adds to an element with these attributes: texts, dots up to what follows, and the number of
 * the page that its link leads to; any other part adds nothing.
 * @source CSS Generated Content for Paged Media, `leader()` and `target-counter()`
 */
export function generatedContent(
  parts: readonly CssNode[],
  attributes: Readonly<Record<string, string>>,
): readonly GeneratedContent[] {
  return parts.flatMap((part): readonly GeneratedContent[] => {
    if (part.type === 'String') return part.value === '' ? [] : [{ kind: 'text', text: part.value }];
    if (part.type !== 'Function') return [];
    return part.name === 'leader' ? [{ kind: 'leader' }] : pageOf(part, attributes);
  });
}

function pageOf(part: FunctionNode, attributes: Readonly<Record<string, string>>): readonly StyledPageNumber[] {
  const [[target] = [], [counter] = []] = argumentsOf(part);
  if (part.name !== 'target-counter' || nameIn(counter) !== 'page') return [];
  if (target?.type !== 'Function' || target.name !== 'attr') return [];
  const name = nameIn(target.children.first ?? undefined) ?? '';
  const address = Object.hasOwn(attributes, name) ? (attributes[name] ?? '') : '';
  return /^#./.test(address) ? [{ kind: 'page-of', anchor: address.slice(1) }] : [];
}
