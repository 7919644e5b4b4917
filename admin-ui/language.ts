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

/** @example dateIn('2026-11-24', 'de') → '24. November 2026' */
export function dateIn(date: string, language: Language): string {
  return new Date(date).toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' });
}
