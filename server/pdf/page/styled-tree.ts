import type { ChildNode, Element } from 'domhandler';
import { boxOf } from './box-style.ts';
import { declare, inheritCustom, type Cascade, type Declared } from './cascade.ts';
import { printedElements, silentElements } from './elements.ts';
import { lettersOf } from './letter-style.ts';
import type { LetterStyle, Style } from './style.ts';
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

export type StyledNode = StyledElement | StyledText;

/** What styling reads; `rem` in points, `room` the width of the page between its margins. */
export type Styling = {
  readonly cascade: Cascade;
  readonly print: (text: string) => string;
  readonly rem: number;
  readonly room: number;
  readonly warn: Warn;
};

/** The element with all that is printed of it; nothing if its styles hide it. */
export function styleElement(element: Element, parent: LetterStyle, styling: Styling): StyledElement | undefined {
  const { declared, style } = styleOf(element, parent, styling);
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

type ComputedStyle = { readonly declared: Declared; readonly style: Style };

/** The style of an element, or of the text before or after it. */
export function styleOf(
  element: Element,
  parent: LetterStyle,
  { cascade, rem, room, warn }: Omit<Styling, 'print'>,
  pseudo?: 'before' | 'after',
): ComputedStyle {
  const settings = cascade(element, pseudo);
  const custom = inheritCustom(settings, parent.custom);
  const declared = declare(settings, custom, warn);
  const letters = lettersOf({ declared, parent, custom, rem, warn });
  const box = boxOf({ declared, letters, measures: { em: letters.size, rem, room }, warn });
  return { declared, style: { letters, box } };
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

/** The text that `::before` or `::after` adds. */
function pseudoText(
  element: Element,
  pseudo: 'before' | 'after',
  letters: LetterStyle,
  styling: Styling,
): readonly StyledNode[] {
  if (styling.cascade(element, pseudo).length === 0) return [];
  const { declared, style } = styleOf(element, letters, styling, pseudo);
  const text = (declared.get('content') ?? []).map((part) => (part.type === 'String' ? part.value : '')).join('');
  if (text === '') return [];
  return [{ kind: 'element', name: 'span', attributes: {}, style, children: [textNode(text, style.letters, styling)] }];
}

function warnOfAttributes({ attribs }: Element, warn: Warn): void {
  for (const name of Object.keys(attribs))
    if (name === 'style' || name.startsWith('on')) warn(`the attribute \`${name}\` is left out`);
}
