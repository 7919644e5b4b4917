import { roomWords } from '../../../room-words.svelte.ts';
import type { hoursDe } from '../../../words/de/hours.ts';
import type { Spoken } from '../../../words/spoken.ts';

/** What the page of service hours says, loaded with it. */
export const hoursWords = await roomWords<Spoken<typeof hoursDe>>({
  de: async () => (await import('../../../words/de/hours.ts')).hoursDe,
  en: async () => (await import('../../../words/en/hours.ts')).hoursEn,
});
