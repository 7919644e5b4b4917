import { roomWords } from '../../room-words.svelte.ts';
import type { radarDe } from '../../words/de/radar.ts';
import type { Spoken } from '../../words/spoken.ts';

/** What the radar says, loaded with it. */
export const radarWords = await roomWords<Spoken<typeof radarDe>>({
  de: async () => (await import('../../words/de/radar.ts')).radarDe,
  en: async () => (await import('../../words/en/radar.ts')).radarEn,
});
