import type { Words } from './words/de.ts';

/** Languages that the interface speaks, German first. */
export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

export const themes = ['light', 'dark', 'system'] as const;
export type Theme = (typeof themes)[number];

/** What the interface says, by language: a file each, of which a reader needs one. */
const spoken: Readonly<Record<Language, () => Promise<Words>>> = {
  de: async () => (await import('./words/de.ts')).de,
  en: async () => (await import('./words/en.ts')).en,
};

const first = oneOf(languages, recall('language')) ?? preferredLanguage(navigator.languages);
const firstWords = await spoken[first]();

/** Loads what else is said in a language, and tells how to say it. */
type Following = (language: Language) => Promise<() => void>;

/** Who reads: the language and the theme they chose, remembered by their browser. */
class Reader {
  language = $state<Language>(first);
  words = $state.raw<Words>(firstWords);
  theme = $state<Theme>(oneOf(themes, recall('theme')) ?? 'system');
  /** The language that was asked for last; it is spoken as soon as all its words are there. */
  asked: Language = first;

  readonly #following: Following[] = [];

  /** Speaks another language as soon as all its words are there. */
  async choose(language: Language): Promise<void> {
    this.asked = language;
    const [words, rooms] = await Promise.all([
      spoken[language](),
      Promise.all(this.#following.map((follow) => follow(language))),
    ]);
    if (this.asked !== language) return;
    rooms.forEach((speak) => {
      speak();
    });
    this.words = words;
    this.language = language;
    remember('language', language);
  }

  /** Lets a room speak whatever language is chosen. */
  follow(following: Following): void {
    this.#following.push(following);
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
