import { readableAccent, tintOf, type SheetVendor } from '../../engine/index.ts';
import { cssText } from './css-text.ts';
import type { SheetWords } from './sheet-words.ts';

/** How the pages of a vendor look. */
export type BrandContext = {
  readonly vendor: string;
  /** Readable on paper and on the tint. */
  readonly accent: string;
  readonly accentInDark: string;
  readonly tint: string;
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
  { accent = NO_ACCENT, claim, footer, logo, name }: SheetVendor,
  words: SheetWords,
): BrandContext {
  const tint = tintOf(accent);
  return {
    vendor: name,
    accent: readableAccent(accent, tint),
    accentInDark: readableAccent(accent, DARK_TINT),
    tint,
    logo,
    claim,
    footer,
    margins: { left: cssText(footer ?? name), page: cssText(words.page), of: cssText(words.of) },
  };
}
