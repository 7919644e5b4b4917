import type { LetterStyle } from './style.ts';
import type { Letters } from './tree.ts';

/** Ascent and descent of the bundled family in em, as its table `hhea` has them. */
const ASCENT = 1.024;
const DESCENT = 0.4;

/** How letters differ from those around them. */
export function lettersBeside(own: LetterStyle, around: LetterStyle): Letters {
  return {
    ...(own.size !== around.size && { size: own.size }),
    ...(own.color !== around.color && { fill: own.color }),
    ...(own.weight !== around.weight && { weight: own.weight }),
    ...(own.slant !== around.slant && { slant: own.slant }),
    ...(own.spacing !== around.spacing && { tracking: own.spacing }),
    ...(own.figures !== around.figures && { figures: own.figures }),
    ...(own.hyphenates !== around.hyphenates && { hyphenate: own.hyphenates }),
    ...(own.isUnderlined && !around.isUnderlined && { underline: true }),
    ...(own.lineHeight !== around.lineHeight && { edges: edgesOf(own) }),
  };
}

/** All of them, for the document as a whole. */
export function allLetters(own: LetterStyle): Letters {
  return {
    size: own.size,
    fill: own.color,
    weight: own.weight,
    slant: own.slant,
    tracking: own.spacing,
    figures: own.figures,
    hyphenate: own.hyphenates,
    edges: edgesOf(own),
  };
}

/** Where a line begins and ends above and below its base, so that lines are as high as in a browser. */
function edgesOf({ lineHeight }: LetterStyle): { readonly top: number; readonly bottom: number } {
  return { top: (lineHeight + ASCENT - DESCENT) / 2, bottom: (lineHeight - ASCENT + DESCENT) / 2 };
}
