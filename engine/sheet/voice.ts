import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import { fill, say, type Texts, type Words } from '../text.ts';
import { phrases } from './phrases.ts';
import { plainText } from './plain-text.ts';

/** How a sheet speaks: every text of it in one language, and plain. */
export type Voice = {
  readonly language: string;
  /** A text of the catalog. */
  readonly say: (texts: Texts) => string;
  /** A phrase of the sheet's own, with its placeholders filled in. */
  readonly phrase: (name: keyof typeof phrases, words?: Words) => string;
};

/** The voice in a language; in one that the catalog does not have, in the catalog's first. */
export function voiceIn({ catalog, language: first }: CompiledRevision, asked: string | undefined): Voice {
  const language = asked !== undefined && catalog.languages.includes(asked) ? asked : first;
  return {
    language,
    say: (texts) => plainText(say(texts, language, first)),
    phrase: (name, words = {}) => fill(say(phrases[name], language, 'en'), words),
  };
}

/** A member with a text where there is one. @example spoken('subtitle', undefined, voice) → {} */
export function spoken<Name extends string>(
  name: Name,
  texts: Texts | undefined,
  voice: Voice,
): { readonly [member in Name]?: string } {
  return texts ? ({ [name]: voice.say(texts) } as { readonly [member in Name]: string }) : {};
}
