/** The same text in each language, by language code. */
export type Texts = { readonly [language: string]: string };

/** Words that fill the placeholders of a text; a placeholder without a word stays as it is written. */
export type Words = { readonly [placeholder: string]: string };

/** The text in a language, else in the fallback, else in the first there is. */
export function say(texts: Texts, language: string, fallback: string): string {
  return texts[language] ?? texts[fallback] ?? Object.values(texts)[0] ?? '';
}

/**
 * A text with its placeholders filled in; words are plain text and never filled again.
 * @example fill('Bis {date}', { date: '31.12.' }) → 'Bis 31.12.'
 */
export function fill(text: string, words: Words): string {
  return fillBy(text, (placeholder) => (Object.hasOwn(words, placeholder) ? words[placeholder] : undefined));
}

/** The same, with a word asked for only where the text has a place for it. */
export function fillBy(text: string, wordFor: (placeholder: string) => string | undefined): string {
  let filled = '';
  let end = 0;
  for (let open = text.indexOf('{'); open !== -1; open = text.indexOf('{', open + 1)) {
    const close = text.indexOf('}', open);
    const word = close === -1 ? undefined : wordFor(text.slice(open + 1, close));
    if (word === undefined) continue;
    filled += text.slice(end, open) + word;
    end = close + 1;
  }
  return filled + text.slice(end);
}
