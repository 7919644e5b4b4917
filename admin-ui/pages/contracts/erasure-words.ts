import { roomWords } from '../../room-words.svelte.ts';
import type { erasureDe } from '../../words/de/erasure.ts';
import type { Spoken } from '../../words/spoken.ts';

/** What the erasure of a customer says, loaded with a contract's page. */
export const erasureWords = await roomWords<Spoken<typeof erasureDe>>({
  de: async () => (await import('../../words/de/erasure.ts')).erasureDe,
  en: async () => (await import('../../words/en/erasure.ts')).erasureEn,
});
