import type { Texts } from '../text.ts';

/** What a timeline says of each kind of day, and of one that a system sets. */
export const timelinePhrases = {
  start: { de: '„{subject}“ beginnt.', en: '“{subject}” begins.' },
  'fee-start': { de: 'Ab hier wird „{subject}“ berechnet.', en: 'Fees for “{subject}” are due from here on.' },
  'closing-review': { de: '{feature} zu „{subject}“.', en: '{feature} of “{subject}”.' },
  'last-cancellation': {
    de: 'Letzter Tag, um „{subject}“ zu kündigen; sonst beginnt am {date} eine neue Laufzeit.',
    en: 'Last day to cancel “{subject}”; otherwise a new term begins on {date}.',
  },
  renewal: { de: 'Eine neue Laufzeit von „{subject}“ beginnt.', en: 'A new term of “{subject}” begins.' },
  end: { de: 'Letzter Tag von „{subject}“.', en: 'Last day of “{subject}”.' },
  'term-limit': {
    de: 'Letzter Tag von „{subject}“: Die Höchstdauer ab Lieferung ist erreicht.',
    en: 'Last day of “{subject}”: the longest time from delivery is reached.',
  },
  'end-of-service': {
    de: 'End of Service: Ab hier deckt „{subject}“ nichts mehr ab.',
    en: 'End of Service: “{subject}” covers nothing from here on.',
  },
  'of-system': { de: 'System {system}: {text}', en: 'System {system}: {text}' },
} as const satisfies Readonly<Record<string, Texts>>;
