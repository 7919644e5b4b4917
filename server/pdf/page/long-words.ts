import type { Run } from './tree.ts';

/** Words longer than these may not fit into a column: plain words have syllables to break at, others have nothing. */
const LONG_WORD = 40;
const LONG_TOKEN = 20;
const PIECE = 6;

/** Text with seams in words that are too long for a column, at which they may go on in the next line. */
export function splitLongWords(text: string, hyphenates: boolean): readonly Run[] {
  if (!/\S{21}/.test(text)) return text === '' ? [] : [text];
  return text
    .split(/(\S{21,})/)
    .flatMap((part) => (isTooLong(part, hyphenates) ? pieces(part) : part === '' ? [] : [part]));
}

function isTooLong(word: string, hyphenates: boolean): boolean {
  if (/\s/.test(word)) return false;
  return word.length > (hyphenates && /^[\p{L}\u00ad-]+\p{P}?$/u.test(word) ? LONG_WORD : LONG_TOKEN);
}

function pieces(word: string): readonly Run[] {
  const cut = word.match(new RegExp(`(?:\\P{M}\\p{M}*){1,${PIECE}}`, 'gu')) ?? [word];
  return cut.flatMap((piece, index) => (index === 0 ? [piece] : [{ kind: 'seam' } as const, piece]));
}
