import { readableAccent, tintOf, type SheetVendor, type Typeface } from '../../engine/index.ts';
import { cssText } from './css-text.ts';
import type { SheetWords } from './sheet-words.ts';

/** Whether a page brings its letters: one for browsers does, one that is set as a PDF need not. */
export type Lettering = { readonly bringsLetters?: boolean };

/** How the pages of a vendor look. */
export type BrandContext = {
  readonly vendor: string;
  /** Readable on paper and on the tint. */
  readonly accent: string;
  readonly accentInDark: string;
  readonly tint: string;
  readonly typeface: Typeface;
  readonly isSerif: boolean;
  /** Whether the page brings its letters, for browsers that do not have them. */
  readonly bringsLetters: boolean;
  readonly logo?: string | undefined;
  readonly claim?: string | undefined;
  readonly footer?: string | undefined;
  /** Lines in the margin of each printed page, as a style quotes them. */
  readonly margins: { readonly left: string; readonly page: string; readonly of: string };
};

/** Black on white where a vendor has no colour of its own. */
const NO_ACCENT = '#2b3036';
/** The lighter of the grounds on a dark screen, as templates/screen.css has them. */
const DARK_TINT = '#1e2226';

/** The vendor's name, colours, logo and footer. */
export function brandOf(
  { accent = NO_ACCENT, claim, footer, logo, name, typeface = 'source-sans' }: SheetVendor,
  words: SheetWords,
  { bringsLetters = false }: Lettering = {},
): BrandContext {
  const tint = tintOf(accent);
  return {
    vendor: name,
    accent: readableAccent(accent, tint),
    accentInDark: readableAccent(accent, DARK_TINT),
    tint,
    typeface,
    isSerif: typeface === 'source-serif',
    bringsLetters,
    logo,
    claim,
    footer,
    margins: { left: cssText(footer ?? name), page: cssText(words.page), of: cssText(words.of) },
  };
}
