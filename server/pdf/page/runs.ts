import { frameOf } from './boxes.ts';
import type { StyledLeader, StyledPageNumber } from './generated-content.ts';
import type { Layout } from './layout.ts';
import { lettersBeside } from './letters.ts';
import { splitLongWords } from './long-words.ts';
import type { LetterStyle } from './style.ts';
import type { StyledElement, StyledNode } from './styled-tree.ts';
import type { Link, Run, Span } from './tree.ts';

/** Whether white space that comes next would be doubled, or stand at the start of a line. */
type Spacing = { folds: boolean };

const tags: Readonly<Record<string, Span['tag']>> = {
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  sup: 'sup',
  sub: 'sub',
};
/** How far small letters stand above or below the line, in em of the letters around. */
const raises: Readonly<Record<string, number>> = { sup: 0.34, sub: -0.15 };

/** The text of nodes that stand in lines, white space folded as browsers do. */
export function runsOf(nodes: readonly StyledNode[], around: LetterStyle, layout: Layout): readonly Run[] {
  return trimEnd(foldRuns(nodes, around, layout, { folds: true }));
}

function foldRuns(nodes: readonly StyledNode[], around: LetterStyle, layout: Layout, spacing: Spacing): readonly Run[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'text') return splitLongWords(fold(node.text, spacing), around.hyphenates);
    if (node.kind !== 'element') return addedRun(node, spacing);
    if (node.name === 'br') {
      spacing.folds = true;
      return [{ kind: 'break' }];
    }
    return node.name === 'img' ? imageRun(node, layout, spacing) : spanRuns(node, around, layout, spacing);
  });
}

function fold(text: string, spacing: Spacing): string {
  const folded = text.replace(/[ \t\n\r\f]+/g, ' ');
  const shown = spacing.folds ? folded.replace(/^ /, '') : folded;
  if (shown !== '') spacing.folds = shown.endsWith(' ');
  return shown;
}

/** What only setting the document tells: a page number, or how many dots there is room for. */
function addedRun(added: StyledPageNumber | StyledLeader, spacing: Spacing): readonly Run[] {
  spacing.folds = false;
  return [added];
}

function imageRun(image: StyledElement, layout: Layout, spacing: Spacing): readonly Run[] {
  spacing.folds = false;
  const picture = layout.pictureOf(image, Infinity);
  return picture ? [{ kind: 'image', ...picture }] : [image.attributes['alt'] ?? ''].filter((alt) => alt !== '');
}

function spanRuns(element: StyledElement, around: LetterStyle, layout: Layout, spacing: Spacing): readonly Run[] {
  const { style } = element;
  const runs = foldRuns(element.children, style.letters, layout, spacing);
  if (runs.length === 0) return [];
  const isFramed = style.box.display === 'inline-block' || hasMargin(element);
  const span: Span = {
    ...meaningOf(element),
    letters: lettersBeside(style.letters, around),
    raise: style.box.raised ?? (raises[element.name] ?? 0) * around.size,
    frame: isFramed ? frameOf(style.box, 0) : null,
    runs,
  };
  return isNothingMore(span) ? runs : [span];
}

/** Runs of an element that is a box of its own: what it means for a reader stays with its text. */
export function meantRuns(element: StyledElement, layout: Layout): readonly Run[] {
  const runs = runsOf(element.children, element.style.letters, layout);
  const span: Span = { ...meaningOf(element), letters: {}, raise: 0, frame: null, runs };
  return runs.length === 0 || isNothingMore(span) ? runs : [span];
}

type Meaning = Pick<Span, 'kind' | 'tag' | 'link' | 'only'>;

function meaningOf({ name, attributes, style }: StyledElement): Meaning {
  const isUnread = attributes['aria-hidden'] === 'true';
  return {
    kind: 'span',
    tag: tags[name] ?? null,
    link: name === 'a' ? linkOf(attributes['href'] ?? '') : null,
    only: style.box.isUnseen ? 'read' : isUnread ? 'seen' : null,
  };
}

/** Where a link leads: a place in the document, or an address that opens a page, a mail or a call. */
function linkOf(address: string): Link | null {
  if (address.startsWith('#') && address.length > 1) return { to: 'anchor', name: address.slice(1) };
  return /^(https?:\/\/|mailto:|tel:)/.test(address) ? { to: 'address', name: address } : null;
}

function isNothingMore({ letters, tag, link, only, frame, raise }: Span): boolean {
  return Object.keys(letters).length === 0 && !tag && !link && !only && !frame && raise === 0;
}

function hasMargin({ style: { box } }: StyledElement): boolean {
  const [, right, , left] = box.margin;
  return [right, left].some((side) => side !== 'auto' && side.points + side.percent > 0);
}

/** Runs without the white space that they end with. */
function trimEnd(runs: readonly Run[]): readonly Run[] {
  const last = runs.at(-1);
  if (last === undefined) return runs;
  const others = runs.slice(0, -1);
  if (typeof last === 'string') return last.endsWith(' ') ? trimEnd([...others, ...filled(last.trimEnd())]) : runs;
  if (last.kind !== 'span') return runs;
  return [...others, { ...last, runs: trimEnd(last.runs) }];
}

function filled(text: string): readonly Run[] {
  return text === '' ? [] : [text];
}
