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
  if (!text.includes('{')) return text;
  return text.replace(/\{([a-z]+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(words, name) ? (words[name] ?? placeholder) : placeholder,
  );
}
