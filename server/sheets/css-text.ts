/**
 * A text as it stands between quotes in a style: every character but plain letters, digits and spaces by its number, so
 * that none can end the quotes, the style or the page.
 * @example cssText('a"b') → 'a\\22 b'
 */
export function cssText(text: string): string {
  return [...text].map((letter) => (/[A-Za-z0-9 ]/.test(letter) ? letter : numbered(letter))).join('');
}

function numbered(letter: string): string {
  return `\\${(letter.codePointAt(0) ?? 0xfffd).toString(16)} `;
}
