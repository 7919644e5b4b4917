import type { CssNode } from 'css-tree';
import type { Declared } from './cascade.ts';
import { colourIn } from './colours.ts';
import { lengthIn, pointsOf } from './lengths.ts';
import { familyNamed, firstFamily, type Family } from './families.ts';
import type { LetterStyle, Marker } from './style.ts';
import { nameIn, writeValue, type CustomProperties } from './values.ts';
import type { Warn } from './warnings.ts';

/** What `line-height: normal` is for the first family. */
const NORMAL_LINE = 1.424;

/** How letters look where no style says anything, the size being the browser's 16 px. */
export const firstLetters: LetterStyle = {
  family: firstFamily,
  color: '#000000',
  size: 12,
  weight: 400,
  slant: 'normal',
  lineHeight: NORMAL_LINE,
  spacing: 0,
  figures: 'proportional',
  isUnderlined: false,
  isCapitals: false,
  hyphenates: false,
  align: 'left',
  marker: 'disc',
  custom: {},
};

/** What the letters of an element are computed from. */
export type LetterSource = {
  readonly declared: Declared;
  readonly parent: LetterStyle;
  readonly custom: CustomProperties;
  readonly rem: number;
  readonly warn: Warn;
};

/** How the letters of an element look, taking over from its parent what its styles do not say. */
export function lettersOf(source: LetterSource): LetterStyle {
  const { declared, parent, custom, warn } = source;
  const size = sizeOf(source);
  const first = (property: string): CssNode | undefined => declared.get(property)?.[0];
  const named = (property: string): string | undefined => nameIn(first(property));
  return {
    family: familyIn(declared.get('font-family') ?? [], warn) ?? parent.family,
    color: colourIn(first('color')) ?? parent.color,
    size,
    weight: weightIn(first('font-weight')) ?? parent.weight,
    slant: slants[named('font-style') ?? ''] ?? parent.slant,
    lineHeight: lineHeightIn(first('line-height'), size, source.rem) ?? parent.lineHeight,
    spacing: spacingIn(first('letter-spacing'), size, source.rem) ?? parent.spacing,
    figures: figures[named('font-variant-numeric') ?? ''] ?? parent.figures,
    isUnderlined: isSaid(named('text-decoration-line'), 'underline') ?? parent.isUnderlined,
    isCapitals: isSaid(named('text-transform'), 'uppercase') ?? parent.isCapitals,
    hyphenates: isSaid(named('hyphens'), 'auto') ?? parent.hyphenates,
    align: aligns[named('text-align') ?? ''] ?? parent.align,
    marker: markers[named('list-style-type') ?? ''] ?? parent.marker,
    custom,
  };
}

const slants: Readonly<Record<string, LetterStyle['slant']>> = {
  normal: 'normal',
  italic: 'italic',
  oblique: 'italic',
};
const figures: Readonly<Record<string, LetterStyle['figures']>> = { normal: 'proportional', 'tabular-nums': 'tabular' };
const aligns: Readonly<Record<string, LetterStyle['align']>> = {
  left: 'left',
  start: 'left',
  justify: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
};
const markers: Readonly<Record<string, Marker>> = { none: 'none', disc: 'disc', decimal: 'decimal' };

function sizeOf({ declared, parent, rem }: LetterSource): number {
  const length = lengthIn(declared.get('font-size')?.[0], { em: parent.size, rem, room: parent.size });
  return length ? Math.max(0.1, pointsOf(length, parent.size)) : parent.size;
}

function weightIn(part: CssNode | undefined): number | undefined {
  if (part?.type === 'Number') return Number(part.value);
  return { normal: 400, bold: 700 }[nameIn(part) ?? ''];
}

function lineHeightIn(part: CssNode | undefined, size: number, rem: number): number | undefined {
  if (part?.type === 'Number') return Number(part.value);
  if (nameIn(part) === 'normal') return NORMAL_LINE;
  const length = lengthIn(part, { em: size, rem, room: size });
  return length && pointsOf(length, size) / size;
}

function spacingIn(part: CssNode | undefined, size: number, rem: number): number | undefined {
  return nameIn(part) === 'normal' ? 0 : lengthIn(part, { em: size, rem, room: 0 })?.points;
}

function isSaid(name: string | undefined, wanted: string): boolean | undefined {
  return name === undefined || name === 'inherit' ? undefined : name === wanted;
}

/** The first of the named families that comes with the product; a list may name others for browsers. */
function familyIn(parts: readonly CssNode[], warn: Warn): Family | undefined {
  if (parts.length === 0 || parts.some((part) => nameIn(part) === 'inherit')) return undefined;
  const [family] = parts.flatMap((part) => (part.type === 'String' ? (familyNamed(part.value) ?? []) : []));
  if (family) return family;
  warn(`the family \`${parts.map(writeValue).join('')}\` is not bundled: ${firstFamily.name} stands for it`);
  return firstFamily;
}
