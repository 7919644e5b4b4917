import type { DraftContent, Text } from '../../engine/index.ts';
import { catalogOf } from '../editing/draft-catalog.ts';
import { de, type Words } from '../words/de.ts';
import { en } from '../words/en.ts';

/** A first text in each language of the catalog, in English where the interface does not speak that language. */
export function freshText(content: DraftContent, choose: (words: Words) => string): Text {
  const languages = catalogOf(content).languages ?? [];
  return Object.fromEntries(languages.map((language) => [language, choose(language === 'de' ? de : en)]));
}
