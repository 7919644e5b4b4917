import { roomWords } from '../room-words.svelte.ts';
import type { keysDe } from '../words/de/keys.ts';
import type { Spoken } from '../words/spoken.ts';

/** What the help for keys says, in any language. */
export type KeyWords = Spoken<typeof keysDe>;

/** What the help for keys says, loaded with it. */
export const keyWords = await roomWords<KeyWords>({
  de: async () => (await import('../words/de/keys.ts')).keysDe,
  en: async () => (await import('../words/en/keys.ts')).keysEn,
});
