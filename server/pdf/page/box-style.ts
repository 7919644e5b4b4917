import type { CssNode } from 'css-tree';
import type { Declared } from './cascade.ts';
import { colourIn } from './colours.ts';
import { columnsIn } from './grid-columns.ts';
import { lengthIn, none, pointsOf, type Length, type Measures } from './lengths.ts';
import { sides } from './shorthands.ts';
import type { BoxStyle, LetterStyle, Line, Sides } from './style.ts';
import { nameIn } from './values.ts';
import type { Warn } from './warnings.ts';

/** What a box is computed from. */
export type BoxSource = {
  readonly declared: Declared;
  readonly letters: LetterStyle;
  readonly measures: Measures;
  readonly warn: Warn;
};

/** A reader of properties of one element. */
type Read = {
  readonly first: (property: string) => CssNode | undefined;
  readonly name: (property: string) => string | undefined;
  readonly length: (property: string) => Length | undefined;
};

/** How the box of an element stands on the page. */
export function boxOf(source: BoxSource): BoxStyle {
  const { declared, letters, measures } = source;
  const first = (property: string): CssNode | undefined => declared.get(property)?.[0];
  const name = (property: string): string | undefined => nameIn(first(property));
  const length = (property: string): Length | undefined => lengthIn(first(property), measures);
  const read: Read = { first, name, length };
  return {
    display: displayOf(read, source.warn),
    isUnseen: isUnseen(read, source.warn),
    margin: perSide((side) => (name(`margin-${side}`) === 'auto' ? 'auto' : (length(`margin-${side}`) ?? none))),
    padding: perSide((side) => length(`padding-${side}`) ?? none),
    border: perSide((side) => lineOf(read, side, letters.color)),
    ...sizesOf(read),
    ...placeOf(read, measures),
    ground: paint(first('background-color')),
    columns: columnsOf(source),
    ...breaksOf(name),
  };
}

type Sizes = Pick<BoxStyle, 'radius' | 'width' | 'maxWidth' | 'height' | 'maxHeight' | 'raised'>;

function sizesOf({ length }: Read): Sizes {
  return {
    radius: length('border-radius')?.points ?? 0,
    width: length('width'),
    maxWidth: length('max-width'),
    height: length('height'),
    maxHeight: length('max-height'),
    raised: length('vertical-align')?.points,
  };
}

type Place = Pick<BoxStyle, 'verticalAlign' | 'grows' | 'wraps' | 'spreads' | 'alignItems' | 'gap' | 'spansAll'>;

function placeOf({ first, name, length }: Read, { room }: Measures): Place {
  const grow = first('flex-grow');
  const gapOf = (property: string): number => pointsOf(length(property) ?? none, room);
  return {
    verticalAlign: verticals[name('vertical-align') ?? ''] ?? 'baseline',
    grows: grow?.type === 'Number' && Number(grow.value) > 0,
    wraps: name('flex-wrap') === 'wrap',
    spreads: name('justify-content') === 'space-between',
    alignItems: alignments[name('align-items') ?? ''] ?? 'top',
    gap: { row: gapOf('row-gap'), column: gapOf('column-gap') },
    spansAll: first('grid-column')?.type === 'Number',
  };
}

const verticals: Readonly<Record<string, BoxStyle['verticalAlign']>> = {
  top: 'top',
  middle: 'middle',
  bottom: 'bottom',
};
const alignments: Readonly<Record<string, BoxStyle['alignItems']>> = {
  center: 'middle',
  end: 'bottom',
  'flex-end': 'bottom',
  baseline: 'bottom',
};

function displayOf({ name }: Read, warn: Warn): BoxStyle['display'] {
  const display = name('display') ?? 'inline';
  const known = displays[display];
  if (!known) warn(`\`display: ${display}\` has no effect on paper`);
  return known ?? 'block';
}

const displays: Readonly<Record<string, BoxStyle['display']>> = {
  none: 'none',
  inline: 'inline',
  'inline-block': 'inline-block',
  block: 'block',
  'list-item': 'block',
  contents: 'inline',
  flex: 'flex',
  grid: 'grid',
  'table-header-group': 'block',
};

/** Out of the flow and cut away: the one use of `position` that paper knows. */
function isUnseen({ name, first }: Read, warn: Warn): boolean {
  const position = name('position');
  if (position === undefined || position === 'static' || position === 'relative') return false;
  const isClipped = first('clip-path')?.type === 'Function';
  if (!isClipped) warn(`\`position: ${position}\` has no effect on paper`);
  return isClipped;
}

function lineOf({ first, name, length }: Read, side: string, colour: string): Line | undefined {
  const style = name(`border-${side}-style`) ?? 'none';
  const width =
    length(`border-${side}-width`)?.points ??
    { thin: 0.75, medium: 2.25 }[name(`border-${side}-width`) ?? 'medium'] ??
    0;
  if (style === 'none' || style === 'hidden' || width === 0) return undefined;
  const own = paint(first(`border-${side}-color`));
  return { width, colour: own ?? colour };
}

function paint(part: CssNode | undefined): string | undefined {
  const colour = colourIn(part);
  return colour === 'transparent' ? undefined : colour;
}

function columnsOf({ declared, measures, warn }: BoxSource): BoxStyle['columns'] {
  const [count] = declared.get('column-count') ?? [];
  if (count?.type === 'Number') return Array.from({ length: Number(count.value) }, () => ({ share: 1 }));
  const template = declared.get('grid-template-columns');
  const gap = pointsOf(lengthIn(declared.get('column-gap')?.[0], measures) ?? none, measures.room);
  return template && columnsIn(template, { measures, gap, warn });
}

type Breaks = Pick<BoxStyle, 'keepsTogether' | 'keepsWithNext' | 'keepsWithPrevious' | 'breaksBefore' | 'breaksAfter'>;

function breaksOf(name: Read['name']): Breaks {
  const avoids = new Set(['avoid', 'avoid-page']);
  const breaks = new Set(['page', 'always', 'left', 'right', 'recto', 'verso']);
  return {
    keepsTogether: avoids.has(name('break-inside') ?? ''),
    keepsWithNext: avoids.has(name('break-after') ?? ''),
    keepsWithPrevious: avoids.has(name('break-before') ?? ''),
    breaksBefore: breaks.has(name('break-before') ?? ''),
    breaksAfter: breaks.has(name('break-after') ?? ''),
  };
}

function perSide<Value>(of: (side: string) => Value): Sides<Value> {
  const [top, right, bottom, left] = sides;
  return [of(top), of(right), of(bottom), of(left)];
}
