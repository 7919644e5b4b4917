import { roomWords } from '../../room-words.svelte.ts';
import type { quotesDe } from '../../words/de/quotes.ts';
import type { Spoken } from '../../words/spoken.ts';

/** What quotes say, loaded with them. */
export const quotesWords = await roomWords<Spoken<typeof quotesDe>>({
  de: async () => (await import('../../words/de/quotes.ts')).quotesDe,
  en: async () => (await import('../../words/en/quotes.ts')).quotesEn,
});
