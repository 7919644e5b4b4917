import type { ChildNode, Element } from 'domhandler';
import { printedElements, silentElements } from './elements.ts';
import { generatedContent, type StyledLeader, type StyledPageNumber } from './generated-content.ts';
import type { LetterStyle, Style } from './style.ts';
import type { Styler } from './styler.ts';
import type { Warn } from './warnings.ts';

/** An element that is printed, with its style and what it holds. */
export type StyledElement = {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly style: Style;
  readonly children: readonly StyledNode[];
};

/** Text as the page has it: white space is not yet folded. */
export type StyledText = { readonly kind: 'text'; readonly text: string };

export type StyledNode = StyledElement | StyledText | StyledPageNumber | StyledLeader;

export type Styling = {
  readonly styleOf: Styler;
  readonly print: (text: string) => string;
  readonly warn: Warn;
};

/** The element with all that is printed of it; nothing if its styles hide it. */
export function styleElement(element: Element, parent: LetterStyle, styling: Styling): StyledElement | undefined {
  const { declared, style } = styling.styleOf(element, parent);
  if (style.box.display === 'none') return undefined;
  warnOfAttributes(element, styling.warn);
  const { letters } = style;
  const children = [
    ...pseudoText(element, 'before', letters, styling),
    ...element.children.flatMap((child) => styleChild(child, letters, styling)),
    ...pseudoText(element, 'after', letters, styling),
  ];
  if (declared.has('content')) styling.warn('`content` has an effect before and after elements only');
  return { kind: 'element', name: element.name, attributes: element.attribs, style, children };
}

function styleChild(child: ChildNode, letters: LetterStyle, styling: Styling): readonly StyledNode[] {
  if (child.type === 'text') return [textNode(child.data, letters, styling)];
  if (!('name' in child) || !('attribs' in child)) return [];
  if (printedElements.has(child.name)) {
    const styled = styleElement(child, letters, styling);
    return styled ? [styled] : [];
  }
  if (!silentElements.has(child.name)) styling.warn(`the element \`<${child.name}>\` is left out`);
  return [];
}

function textNode(text: string, { isCapitals }: LetterStyle, { print }: Styling): StyledText {
  const printable = print(text);
  return { kind: 'text', text: isCapitals ? printable.toUpperCase() : printable };
}

/** What `::before` or `::after` adds. */
function pseudoText(
  element: Element,
  pseudo: 'before' | 'after',
  letters: LetterStyle,
  styling: Styling,
): readonly StyledNode[] {
  const { declared, style } = styling.styleOf(element, letters, pseudo);
  const children = generatedContent(declared.get('content') ?? [], element.attribs).map((node) =>
    node.kind === 'text' ? textNode(node.text, style.letters, styling) : node,
  );
  return children.length === 0 ? [] : [{ kind: 'element', name: 'span', attributes: {}, style, children }];
}

function warnOfAttributes({ attribs }: Element, warn: Warn): void {
  for (const name of Object.keys(attribs))
    if (name === 'style' || name.startsWith('on')) warn(`the attribute \`${name}\` is left out`);
}
