/** A text as names and searches compare it. */
export function smallLetters(text: string): string {
  return text.toLowerCase().replaceAll('\0', '');
}
