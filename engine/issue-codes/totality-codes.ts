import type { IssueText } from './issue-text.ts';

/** Times and days that a catalog leaves undecided. */
export const totalityCodes = {
  'band-gap': {
    sentence: {
      de: 'Zu manchen Zeiten gilt keine der Zeitspannen eines Preises.',
      en: 'At some times none of the bands of a price holds.',
    },
    remedy: {
      de: 'Weiten Sie die äußerste Spanne auf alle Zeiten aus; ohne das gilt ihr Zuschlag dort stillschweigend.',
      en: 'Widen the outermost band to all times; without that its surcharge holds there tacitly.',
    },
  },
  'bands-not-nested': {
    sentence: {
      de: 'Eine innere Zeitspanne ist offen, wo die äußere es nicht ist.',
      en: 'An inner band is open where the next one is not.',
    },
    remedy: {
      de: 'Ordnen Sie die Spannen von innen nach außen.',
      en: 'Put the bands in order from the innermost outwards.',
    },
  },
  'undecided-day': {
    sentence: {
      de: 'Für einen besonderen Tag sagt der Katalog nicht, ob er zählt wie jeder andere.',
      en: 'For a special day the catalog does not say whether it counts like any other.',
    },
    remedy: {
      de: 'Nennen Sie Feiertage, Schließungen oder Zeiten für den Tag, oder halten Sie die Entscheidung in einer Notiz fest.',
      en: 'State holidays, closures or hours for the day, or keep the decision in a note.',
    },
  },
} as const satisfies Readonly<Record<string, IssueText>>;
