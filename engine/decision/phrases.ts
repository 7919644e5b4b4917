import type { Texts } from '../text.ts';

/** Sentences of the engine's own, for what neither a catalog nor a rule has words for. */
export const phrases = {
  'no-contract': {
    de: 'Zu „{feature}“ gibt es weder einen Vertrag noch eine Standardleistung.',
    en: 'There is neither a contract nor a standard service for “{feature}”.',
  },
  'buy-option': {
    de: 'Als Option „{option}“ zu {tier} erhältlich.',
    en: 'Available as option “{option}” on top of {tier}.',
  },
  'choose-tier': { de: '{tier} enthält es.', en: '{tier} contains it.' },
  'choose-tier-with-option': {
    de: 'In {tier} als Option „{option}“ erhältlich.',
    en: 'Available in {tier} as option “{option}”.',
  },
  'choose-offering': { de: 'Enthalten in „{offering}“, Stufe {tier}.', en: 'Contained in “{offering}”, tier {tier}.' },
  'add-offering': { de: 'Zusammen mit „{offering}“, Stufe {tier}.', en: 'Together with “{offering}”, tier {tier}.' },
  wait: { de: 'Wieder ab {date}.', en: 'Again from {date}.' },
  'holidays-unknown': {
    de: 'Feiertage sind nur bis {date} hinterlegt; danach zählen Feiertage als gewöhnliche Tage.',
    en: 'Public holidays are known until {date} only; after it they count as ordinary days.',
  },
} as const satisfies Readonly<Record<string, Texts>>;
