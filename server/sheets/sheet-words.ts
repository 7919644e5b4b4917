/** Headings of sheets; they are the same for every catalog. */
const german = {
  comparison: 'Vergleich der Stufen',
  feature: 'Leistung',
  footnote: 'Fußnote',
  footnotes: 'Fußnoten',
  targets: 'Zielzeiten',
  target: 'Zielzeit',
  prices: 'Preise',
  item: 'Was',
  tier: 'Stufe',
  price: 'Preis',
  hours: 'Servicezeiten',
  terms: 'Laufzeit und Kündigung',
  details: 'Die Leistungen im Einzelnen',
  contact: 'Kontakt',
  digest: 'Prüfsumme der Fassung:',
  yes: 'enthalten',
  no: 'nicht enthalten',
  optional: 'optional',
};

const english: SheetWords = {
  comparison: 'The tiers compared',
  feature: 'Feature',
  footnote: 'Footnote',
  footnotes: 'Footnotes',
  targets: 'Targets',
  target: 'Target',
  prices: 'Prices',
  item: 'What',
  tier: 'Tier',
  price: 'Price',
  hours: 'Service hours',
  terms: 'Term and notice',
  details: 'The features in detail',
  contact: 'Contact',
  digest: 'Digest of the revision:',
  yes: 'included',
  no: 'not included',
  optional: 'optional',
};

export type SheetWords = Readonly<typeof german>;

/** The headings in a language; English where there are none. */
export function wordsIn(language: string): SheetWords {
  return language === 'de' ? german : english;
}
