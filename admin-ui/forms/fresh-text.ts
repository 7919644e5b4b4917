import type { DraftContent, Text } from '../../engine/index.ts';
import { catalogOf } from '../editing/draft-catalog.ts';
import type { Language } from '../reader.svelte.ts';
import { termsDe } from '../words/de/terms.ts';
import { termsEn } from '../words/en/terms.ts';
import type { Spoken } from '../words/spoken.ts';

/** A first text in each language of the catalog, in English where the interface does not speak that language. */
export function freshText(content: DraftContent, choose: (words: Spoken<typeof termsDe>) => string): Text {
  return saidIn(content, { de: choose(termsDe), en: choose(termsEn) });
}

/** What is said in both languages of the interface, in each language of the catalog. */
export function saidIn(content: DraftContent, said: Readonly<Record<Language, string>>): Text {
  const languages = catalogOf(content).languages ?? [];
  return Object.fromEntries(languages.map((language) => [language, language === 'de' ? said.de : said.en]));
}
