import { roomWords } from '../../room-words.svelte.ts';
import type { termsDe } from '../../words/de/terms.ts';
import type { Spoken } from '../../words/spoken.ts';

/** What the editor says of options, prices, targets and terms. */
export type TermsWords = Spoken<typeof termsDe>;

/** These words in the reader's language, loaded with the pages that say them. */
export const termsWords = await roomWords<TermsWords>({
  de: async () => (await import('../../words/de/terms.ts')).termsDe,
  en: async () => (await import('../../words/en/terms.ts')).termsEn,
});
