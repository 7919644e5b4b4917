import { roomWords } from '../../room-words.svelte.ts';
import type { sheetsDe } from '../../words/de/sheets.ts';
import type { Spoken } from '../../words/spoken.ts';

/** What the page of sheets says, loaded with it. */
export const sheetsWords = await roomWords<Spoken<typeof sheetsDe>>({
  de: async () => (await import('../../words/de/sheets.ts')).sheetsDe,
  en: async () => (await import('../../words/en/sheets.ts')).sheetsEn,
});
