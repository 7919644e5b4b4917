import type { Warn } from '../page/warnings.ts';

/** Stands for a character that the fonts do not have. */
const SUBSTITUTE = '□';

/** Controls, marks that turn the direction of writing, joiners, characters without width, non-characters, half characters. */
const INVISIBLE =
  /[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Variation_Selector}|[\u{e0000}-\u{e007f}]|\p{Noncharacter_Code_Point}|\p{Cs}/gu;
const CONTROL = /[^\P{Cc}\t\n\r]/gu;

/**
 * Makes text that every glyph can be printed of: composed (NFC), without what is invisible, and with □ for each character
 * that a font lacks, which is warned of; one unprintable character would otherwise refuse the whole document.
 */
export function printableBy(covered: ReadonlySet<number>, warn: Warn): (text: string) => string {
  const print = (character: string): string => {
    if (/[\t\n\r\u00ad]/.test(character) || covered.has(character.codePointAt(0) ?? 0)) return character;
    warn(`no glyph for ${nameOf(character)}: □ stands for it`);
    return SUBSTITUTE;
  };
  return (text) => {
    if (!/[^\x20-\x7e\t\n\r]/.test(text)) return text;
    return Array.from(text.normalize('NFC').replace(CONTROL, '').replace(INVISIBLE, ''), print).join('');
  };
}

/** @example nameOf('🚀') → '`🚀` (U+1F680)' */
function nameOf(character: string): string {
  return `\`${character}\` (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;
}
