import type { Run } from './tree.ts';

/** A word that may not fit into a column. */
const LONG = /(\S{21,})/;
const PIECE = 6;

/** A word of letters, with what ends a clause after it. */
const PLAIN = /^[\p{L}\u00ad-]+\p{P}?$/u;
/** More letters of one kind in a row than any syllable has. */
const NO_SYLLABLE = /[aeiouyà-æè-ïò-öù-ýœ]{8}|[^aeiouyà-æè-ïò-öù-ýœ\u00ad-]{10}/iu;

/**
 * Text with seams in long words that have no syllables to break at, such as an address or a digest; at a seam a word goes on
 * in the next line without a hyphen.
 */
export function splitLongWords(text: string, hyphenates: boolean): readonly Run[] {
  return text
    .split(LONG)
    .filter((part) => part !== '')
    .flatMap((part) => (LONG.test(part) && !(hyphenates && hasSyllables(part)) ? pieces(part) : [part]));
}

function hasSyllables(word: string): boolean {
  return PLAIN.test(word) && !NO_SYLLABLE.test(word);
}

function pieces(word: string): readonly Run[] {
  const cut = word.match(new RegExp(`(?:\\P{M}\\p{M}*){1,${PIECE}}`, 'gu')) ?? [word];
  return cut.flatMap((piece, index) => (index === 0 ? [piece] : [{ kind: 'seam' } as const, piece]));
}
