import type { CssNode } from 'css-tree';
import { lettersBeside } from './letters.ts';
import { lettersOf } from './letter-style.ts';
import { declare } from './cascade.ts';
import { lengthIn, none, pointsOf, type Measures } from './lengths.ts';
import { marginBoxes, type PageRule } from './page-rule.ts';
import { expand, sides } from './shorthands.ts';
import type { Setting } from './settings.ts';
import type { LetterStyle, Sides } from './style.ts';
import type { MarginBox, MarginPart, Paper } from './tree.ts';
import { nameIn, partsOf, substitute } from './values.ts';
import type { Warn } from './warnings.ts';

type Size = { readonly width: number; readonly height: number };

const MM = 72 / 25.4;
const a4: Size = { width: 210 * MM, height: 297 * MM };
const sizes: Readonly<Record<string, Size>> = {
  a3: { width: 297 * MM, height: 420 * MM },
  a4,
  a5: { width: 148 * MM, height: 210 * MM },
  letter: { width: 612, height: 792 },
};

/** The sheet of paper that `@page` asks for: A4 upright where it says nothing. */
export function sizeOfPaper({ settings }: PageRule, warn: Warn): Size & { readonly margin: Sides<number> } {
  const margin = { top: 0, right: 0, bottom: 0, left: 0 };
  let size = a4;
  for (const { property, text } of settings) {
    const parts = partsOf(text);
    if (property === 'size') size = sizeIn(parts) ?? size;
    else if (!/^margin(-|$)/.test(property)) warn(`\`${property}\` of \`@page\` has no effect on paper`);
    for (const [longhand, [part]] of expand(property, parts)) {
      const side = sides.find((each) => longhand === `margin-${each}`);
      if (side) margin[side] = pointsOf(lengthIn(part, measures) ?? none, size.width);
    }
  }
  return { ...size, margin: [margin.top, margin.right, margin.bottom, margin.left] };
}

const measures: Measures = { em: 12, rem: 12, room: a4.width };

function sizeIn(parts: readonly CssNode[]): Size | undefined {
  const lengths = parts.flatMap((part) => lengthIn(part, measures)?.points ?? []);
  const [width, height = width] = lengths;
  const names = parts.map((part) => nameIn(part) ?? '');
  const named = sizes[names.find((name) => Object.hasOwn(sizes, name)) ?? 'a4'];
  const size = width !== undefined && height !== undefined ? { width, height } : named;
  return size && names.includes('landscape') ? { width: size.height, height: size.width } : size;
}

/** The text in the margins, in letters like the document's unless its box says otherwise. */
export function marginTexts({ boxes }: PageRule, look: MarginLook): Paper['boxes'] {
  return Object.fromEntries(
    marginBoxes.map((name) => [name, marginText(boxes[name] ?? [], look)]),
  ) as unknown as Paper['boxes'];
}

export type MarginLook = {
  readonly root: LetterStyle;
  readonly base: LetterStyle;
  readonly print: (text: string) => string;
  readonly warn: Warn;
};

function marginText(settings: readonly Setting[], { root, base, print, warn }: MarginLook): MarginBox | null {
  const content = settings.findLast(({ property }) => property === 'content');
  const text = content && substitute(content.text, root.custom, warn);
  if (text === undefined) return null;
  const others = settings.filter(({ property }) => property !== 'content');
  const declared = declare(others, root.custom, warn);
  const letters = lettersOf({ declared, parent: root, custom: root.custom, rem: root.size, warn });
  const parts = partsOf(text).flatMap((part) => marginPart(part, print, warn));
  return parts.length === 0 ? null : { letters: lettersBeside(letters, base), parts };
}

function marginPart(part: CssNode, print: (text: string) => string, warn: Warn): readonly MarginPart[] {
  if (part.type === 'String') return [print(part.value)];
  const counter = part.type === 'Function' && part.name === 'counter' ? nameIn(part.children.first ?? undefined) : '';
  if (counter === 'page' || counter === 'pages') return [{ counter }];
  if (nameIn(part) !== 'none' && nameIn(part) !== 'normal')
    warn('the text of a margin has a part that is not understood');
  return [];
}
