/** Characters that show nothing and reorder or hide what stands beside them: bidirectional overrides and isolates. */
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/g;
/** Characters without width that join nothing; joiners of emoji and of Arabic or Indic letters are not among them. */
const INVISIBLE = /[\u200b\u2060\ufeff]/g;
const CONTROL = /[\p{Cc}\u2028\u2029]+/gu;
/** Halves of a character that lost the other half. */
const LONE_SURROGATE = /\p{Cs}/gu;

/**
 * The text as it may stand on paper: letters of every script and emoji stay, what only deceives the eye goes.
 * @example plainText('Gold\u202e') → 'Gold'
 */
export function plainText(text: string): string {
  return text
    .replace(REORDERING, '')
    .replace(INVISIBLE, '')
    .replace(CONTROL, ' ')
    .replace(LONE_SURROGATE, '\ufffd')
    .trim();
}
