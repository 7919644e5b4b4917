import type { Text } from '../engine/index.ts';

/** Languages that the interface speaks. */
export type Language = 'de' | 'en';

/** The language that the reader's browser prefers, as far as the interface speaks it. */
export function preferredLanguage(): Language {
  const [preferred = 'en'] = navigator.languages
    .map((tag) => tag.slice(0, 2))
    .filter((tag) => tag === 'de' || tag === 'en');
  return preferred === 'de' ? 'de' : 'en';
}

/** A catalog's text in a language, else in the first that it is written in. */
export function textIn(text: Text, language: Language): string {
  return text[language] ?? Object.values(text)[0] ?? '';
}
