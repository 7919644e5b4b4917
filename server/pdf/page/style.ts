import type { Colour } from './colours.ts';
import type { Family } from './families.ts';
import type { Length } from './lengths.ts';
import type { CustomProperties } from './values.ts';

/** How letters look; elements inside take it over. */
export type LetterStyle = {
  readonly family: Family;
  readonly color: Colour;
  /** Points. */
  readonly size: number;
  readonly weight: number;
  readonly slant: 'normal' | 'italic';
  /** Height of a line as a multiple of the size. */
  readonly lineHeight: number;
  /** Points between letters. */
  readonly spacing: number;
  readonly figures: 'proportional' | 'tabular';
  readonly isUnderlined: boolean;
  readonly isCapitals: boolean;
  readonly hyphenates: boolean;
  readonly align: 'left' | 'center' | 'right';
  readonly marker: Marker;
  readonly custom: CustomProperties;
};

/** What stands before the items of a list. */
export type Marker = 'disc' | 'decimal' | 'none';

/** A line around a box, in points. */
export type Line = { readonly width: number; readonly colour: Colour };

/** Top, right, bottom, left. */
export type Sides<Value> = readonly [Value, Value, Value, Value];

/** How a box stands on the page; the boxes inside do not take it over. */
export type BoxStyle = {
  readonly display: 'inline' | 'inline-block' | 'block' | 'flex' | 'grid' | 'none';
  /** Words that are there for who cannot see: moved out of sight, still read aloud. */
  readonly isUnseen: boolean;
  readonly margin: Sides<Length | 'auto'>;
  readonly padding: Sides<Length>;
  readonly border: Sides<Line | undefined>;
  readonly radius: number;
  readonly ground: Colour | undefined;
  readonly width: Length | undefined;
  readonly maxWidth: Length | undefined;
  readonly height: Length | undefined;
  readonly maxHeight: Length | undefined;
  readonly verticalAlign: 'top' | 'middle' | 'bottom' | 'baseline';
  /** How far letters are raised, in points, where a length says so. */
  readonly raised: number | undefined;
  readonly grows: boolean;
  readonly wraps: boolean;
  readonly spreads: boolean;
  readonly alignItems: 'top' | 'middle' | 'bottom';
  readonly gap: { readonly row: number; readonly column: number };
  readonly columns: readonly ColumnWidth[] | undefined;
  readonly spansAll: boolean;
  readonly keepsTogether: boolean;
  readonly keepsWithNext: boolean;
  readonly keepsWithPrevious: boolean;
  readonly breaksBefore: boolean;
  readonly breaksAfter: boolean;
};

/** A column of a grid: a share of what is left, its content's width, or a length. */
export type ColumnWidth = { readonly share: number } | 'auto' | Length;

export type Style = { readonly letters: LetterStyle; readonly box: BoxStyle };
