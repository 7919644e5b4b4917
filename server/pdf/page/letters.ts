import type { LetterStyle } from './style.ts';
import type { Letters } from './tree.ts';

/** How letters differ from those around them. */
export function lettersBeside(own: LetterStyle, around: LetterStyle): Letters {
  return {
    ...(own.family !== around.family && { family: own.family.name }),
    ...(own.size !== around.size && { size: own.size }),
    ...(own.color !== around.color && { fill: own.color }),
    ...(own.weight !== around.weight && { weight: own.weight }),
    ...(own.slant !== around.slant && { slant: own.slant }),
    ...(own.spacing !== around.spacing && { tracking: own.spacing }),
    ...(own.figures !== around.figures && { figures: own.figures }),
    ...(own.hyphenates !== around.hyphenates && { hyphenate: own.hyphenates }),
    ...(own.isUnderlined && !around.isUnderlined && { underline: true }),
    ...((own.lineHeight !== around.lineHeight || own.family !== around.family) && { edges: edgesOf(own) }),
  };
}

/** All of them, for the document as a whole. */
export function allLetters(own: LetterStyle): Letters {
  return {
    family: own.family.name,
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
function edgesOf({ family, lineHeight }: LetterStyle): { readonly top: number; readonly bottom: number } {
  const { ascent, descent } = family;
  return { top: (lineHeight + ascent - descent) / 2, bottom: (lineHeight - ascent + descent) / 2 };
}
