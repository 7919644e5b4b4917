/**
 * A number as it was typed, with the decimal mark of either language; what is none stays a text, so that the engine says
 * what is wrong with it.
 * @example typedNumber('1,5') → 1.5
 * @example typedNumber('many') → 'many'
 */
export function typedNumber(text: string): number | string {
  const plain = text.trim().replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}
