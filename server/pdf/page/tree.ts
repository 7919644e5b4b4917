import type { Colour } from './colours.ts';
import type { Length } from './lengths.ts';
import type { MarginBoxName } from './page-rule.ts';
import type { Line, Sides } from './style.ts';

/** A document as it is set: text is data in it, whatever it says. Lengths are points. */
export type DocumentTree = {
  readonly about: About;
  readonly paper: Paper;
  readonly letters: Letters;
  readonly blocks: readonly Block[];
  /** What links lead to, each once. */
  readonly anchors: readonly string[];
};

/** What the file says of itself. */
export type About = {
  readonly title: string;
  readonly language: string;
  readonly region: string | null;
  readonly author: string;
  readonly description: string;
};

/** The sheet of paper, and the text in its margins. */
export type Paper = {
  readonly width: number;
  readonly height: number;
  readonly margin: Sides<number>;
  readonly ground: Colour | null;
  readonly boxes: Readonly<Record<MarginBoxName, MarginBox | null>>;
};

export type MarginBox = { readonly letters: Letters; readonly parts: readonly MarginPart[] };
export type MarginPart = string | { readonly counter: 'page' | 'pages' };

/** How letters differ from those around them; `top` and `bottom` are the edges of a line in em. */
export type Letters = {
  readonly family?: string;
  readonly size?: number;
  readonly fill?: Colour;
  readonly weight?: number;
  readonly slant?: 'normal' | 'italic';
  readonly tracking?: number;
  readonly figures?: 'proportional' | 'tabular';
  readonly hyphenate?: boolean;
  readonly underline?: boolean;
  readonly edges?: { readonly top: number; readonly bottom: number };
};

export type Run =
  | string
  | { readonly kind: 'break' }
  /** A place where a long word may go on in the next line. */
  | { readonly kind: 'seam' }
  | { readonly kind: 'space'; readonly width: number }
  | ({ readonly kind: 'image' } & Picture)
  /** The number of the page that an anchor stands on. */
  | { readonly kind: 'page-of'; readonly anchor: string }
  /** Dots that fill what is left of a line; not read aloud. */
  | { readonly kind: 'leader' }
  | Span;

export type Span = {
  readonly kind: 'span';
  readonly letters: Letters;
  readonly tag: 'strong' | 'em' | 'sup' | 'sub' | null;
  readonly link: Link | null;
  /** Only for eyes, so not read aloud; or only read aloud, so not shown. */
  readonly only: 'seen' | 'read' | null;
  readonly frame: Frame | null;
  /** How far it is raised. */
  readonly raise: number;
  readonly runs: readonly Run[];
};

export type Link = { readonly to: 'address' | 'anchor'; readonly name: string };

/** A box within a line. */
export type Frame = {
  readonly padding: Sides<number>;
  readonly margin: Sides<number>;
  readonly border: Sides<Line | null>;
  readonly ground: Colour | null;
  readonly radius: number;
};

export type Picture = {
  readonly file: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
};

/** A box of its own, as wide as there is room unless it says otherwise. */
export type Box = Frame & {
  readonly width: Length | null;
  readonly place: 'left' | 'center' | 'right';
  readonly align: 'left' | 'center' | 'right';
  readonly keep: boolean;
  readonly sticky: boolean;
  /** It does not begin a page if what stands before it can come along. */
  readonly follows: boolean;
  readonly breakBefore: boolean;
  readonly breakAfter: boolean;
  readonly anchors: readonly string[];
};

export type Block =
  | { readonly kind: 'paragraph'; readonly box: Box; readonly letters: Letters; readonly runs: readonly Run[] }
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly box: Box;
      readonly letters: Letters;
      readonly runs: readonly Run[];
    }
  | { readonly kind: 'image'; readonly box: Box; readonly picture: Picture }
  | { readonly kind: 'group'; readonly box: Box; readonly blocks: readonly Block[] }
  | ({ readonly kind: 'columns'; readonly box: Box } & Columns)
  | ({ readonly kind: 'list'; readonly box: Box; readonly letters: Letters } & List)
  | ({ readonly kind: 'table'; readonly box: Box } & Table);

export type Columns = {
  readonly widths: readonly Width[];
  readonly gap: { readonly row: number; readonly column: number };
  /** The room that is left goes between the columns. */
  readonly spreads: boolean;
  readonly vertical: Vertical;
  readonly cells: readonly { readonly span: number; readonly blocks: readonly Block[] }[];
};

/** A share of what is left, the content's own width, or a length. */
export type Width = { readonly share: number } | 'auto' | Length;
export type Vertical = 'top' | 'middle' | 'bottom';

export type List = {
  readonly marker: 'disc' | 'decimal' | 'none';
  /** From the list's edge to the text of its items; the marker stands within. */
  readonly indent: number;
  /** Between items. */
  readonly spacing: number;
  readonly items: readonly (readonly Block[])[];
};

export type Table = {
  readonly widths: readonly Width[];
  readonly caption: Block | null;
  readonly head: readonly Row[];
  /** Whether each page that the table goes on to begins with its head. */
  readonly repeatsHead: boolean;
  readonly body: readonly Row[];
};

/** Cells from left to right; a heading row says what the rows below have in common. */
export type Row = { readonly isHeading: boolean; readonly cells: readonly Cell[] };

export type Cell = {
  readonly columns: number;
  readonly rows: number;
  readonly frame: Frame;
  readonly vertical: Vertical;
  /** Too tall for a page: it may go on in the next. */
  readonly breaks: boolean;
  readonly blocks: readonly Block[];
};
