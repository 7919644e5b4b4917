import type { Texts } from '../text.ts';

/** Words of lines that no catalog has words for. */
export const phrases = {
  work: { de: 'Arbeitszeit', en: 'Working time' },
  'first-hour': { de: 'Erste Stunde', en: 'First hour' },
  travel: { de: 'Reisezeit', en: 'Travel time' },
  covered: { de: 'Arbeitszeit, im Vertrag enthalten', en: 'Working time, part of the contract' },
  blocks: { de: '{count} × {length} Minuten', en: '{count} × {length} minutes' },
  'single-minutes': { de: '{count} × 1 Minute', en: '{count} × 1 minute' },
  surcharge: { de: '+{percent} %', en: '+{percent}%' },
} as const satisfies Readonly<Record<string, Texts>>;
