import { contrastOf, formatColour, luminanceOf, mixColours, parseColour, type Colour } from './colour.ts';

/** How well a vendor's colour reads as text: its contrast on white paper and on its own tint, and whether both suffice. */
export type AccentContrast = {
  readonly onPaper: number;
  readonly onTint: number;
  readonly isReadable: boolean;
};

const WHITE: Colour = [255, 255, 255];
const BLACK: Colour = [0, 0, 0];
/** Least contrast of text. @source WCAG 2.2, 1.4.3 */
const LEAST_CONTRAST = 4.5;
const STEPS = 20;
/** Share of the colour in its tint. */
const TINT = 0.07;

/**
 * The contrast of a vendor's colour where sheets use it as text.
 * @param accent as catalogs write it, such as `#1b4f8f`
 * @example contrastOfAccent('#1b4f8f') → { onPaper: 8.1…, onTint: 7.3…, isReadable: true }
 */
export function contrastOfAccent(accent: string): AccentContrast {
  const own = parseColour(accent);
  const onPaper = contrastOf(own, WHITE);
  const onTint = contrastOf(own, parseColour(tintOf(accent)));
  return { onPaper, onTint, isReadable: Math.min(onPaper, onTint) >= LEAST_CONTRAST };
}

/** The ground of headings inside of a table: white with a touch of the vendor's colour. @example tintOf('#000000') → '#ededed' */
export function tintOf(accent: string): string {
  return formatColour(mixColours(WHITE, parseColour(accent), TINT));
}

/**
 * The vendor's colour as text on a ground, mixed with black or white only as far as it takes to read it.
 * @example readableAccent('#1b4f8f', '#ffffff') → '#1b4f8f'
 */
export function readableAccent(accent: string, ground: string): string {
  const [own, paper] = [parseColour(accent), parseColour(ground)];
  const pole = luminanceOf(paper) > 0.5 ? BLACK : WHITE;
  for (let step = 0; step < STEPS; step += 1) {
    const mixed = mixColours(own, pole, step / STEPS);
    if (contrastOf(mixed, paper) >= LEAST_CONTRAST) return formatColour(mixed);
  }
  return formatColour(pole);
}
