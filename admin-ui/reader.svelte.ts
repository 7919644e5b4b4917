import { de } from './words/de.ts';
import { en } from './words/en.ts';
import type { Words } from './words/de.ts';

/** Languages that the interface speaks, German first. */
export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

export const themes = ['light', 'dark', 'system'] as const;
export type Theme = (typeof themes)[number];

const words: Readonly<Record<Language, Words>> = { de, en };

/** Who reads: the language and the theme they chose, remembered by their browser. */
class Reader {
  language = $state<Language>(oneOf(languages, recall('language')) ?? preferredLanguage(navigator.languages));
  theme = $state<Theme>(oneOf(themes, recall('theme')) ?? 'system');
  readonly words = $derived<Words>(words[this.language]);

  choose(language: Language): void {
    this.language = language;
    remember('language', language);
  }

  wear(theme: Theme): void {
    this.theme = theme;
    remember('theme', theme);
  }
}

/**
 * The first language of a browser's list that the interface speaks, else German.
 * @example preferredLanguage(['fr-CH', 'en-GB']) → 'en'
 */
export function preferredLanguage(tags: readonly string[]): Language {
  return tags.map((tag) => oneOf(languages, tag.slice(0, 2))).find((language) => language !== undefined) ?? 'de';
}

/** The one reader of this page. */
export const reader = new Reader();

function oneOf<Choice extends string>(choices: readonly Choice[], text: string | null): Choice | undefined {
  return choices.find((choice) => choice === text);
}

/** A browser may refuse to remember; then the choice holds for this visit. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`mehrwert.${name}`);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`mehrwert.${name}`, value);
  } catch {
    return;
  }
}
