import { roomWords } from '../room-words.svelte.ts';
import type { publishingDe } from '../words/de/publishing.ts';
import type { Spoken } from '../words/spoken.ts';

/** What publishing and the history of a catalog say. */
export type PublishingWords = Spoken<typeof publishingDe>;

/** These words in the reader's language, loaded with the pages that say them. */
export const publishingWords = await roomWords<PublishingWords>({
  de: async () => (await import('../words/de/publishing.ts')).publishingDe,
  en: async () => (await import('../words/en/publishing.ts')).publishingEn,
});
