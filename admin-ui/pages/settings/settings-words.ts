import { roomWords } from '../../room-words.svelte.ts';
import type { settingsDe } from '../../words/de/settings.ts';
import type { Spoken } from '../../words/spoken.ts';

/** What the settings say, loaded with them. */
export const settingsWords = await roomWords<Spoken<typeof settingsDe>>({
  de: async () => (await import('../../words/de/settings.ts')).settingsDe,
  en: async () => (await import('../../words/en/settings.ts')).settingsEn,
});
