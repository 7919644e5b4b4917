import { roomWords } from '../room-words.svelte.ts';
import type { paletteDe } from '../words/de/palette.ts';
import type { Spoken } from '../words/spoken.ts';

/** What the search over everything says, in any language. */
export type PaletteWords = Spoken<typeof paletteDe>;

/** What the search over everything says, loaded with it. */
export const paletteWords = await roomWords<PaletteWords>({
  de: async () => (await import('../words/de/palette.ts')).paletteDe,
  en: async () => (await import('../words/en/palette.ts')).paletteEn,
});
