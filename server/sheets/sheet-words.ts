/** Headings of documents; they are the same for every catalog. */
const german = {
  comparison: 'Vergleich der Stufen',
  feature: 'Leistung',
  footnote: 'Fußnote',
  footnotes: 'Fußnoten',
  targets: 'Zielzeiten',
  target: 'Zielzeit',
  severity: 'Schweregrad',
  severities: 'Schweregrade',
  prices: 'Preise',
  item: 'Was',
  tier: 'Stufe',
  price: 'Preis',
  rate: 'Satz',
  particulars: 'Näheres',
  text: 'Text',
  hours: 'Servicezeiten',
  terms: 'Laufzeit und Kündigung',
  details: 'Die Leistungen im Einzelnen',
  contact: 'Kontakt',
  digest: 'Prüfsumme der Fassung:',
  yes: 'enthalten',
  no: 'nicht enthalten',
  optional: 'optional',
  page: 'Seite ',
  of: ' von ',
  draft: 'Entwurf: nicht veröffentlicht, noch nicht zugesagt.',
  codeTitle: 'Code: Adresse, unter der zu lesen ist, ob diese Fassung noch gilt',
  ask: 'Ob diese Fassung noch gilt:',
};

const english: SheetWords = {
  comparison: 'The tiers compared',
  feature: 'Feature',
  footnote: 'Footnote',
  footnotes: 'Footnotes',
  targets: 'Targets',
  target: 'Target',
  severity: 'Severity',
  severities: 'Severities',
  prices: 'Prices',
  item: 'What',
  tier: 'Tier',
  price: 'Price',
  rate: 'Rate',
  particulars: 'Particulars',
  text: 'Text',
  hours: 'Service hours',
  terms: 'Term and notice',
  details: 'The features in detail',
  contact: 'Contact',
  digest: 'Digest of the revision:',
  yes: 'included',
  no: 'not included',
  optional: 'optional',
  page: 'Page ',
  of: ' of ',
  draft: 'Draft: not published, not promised yet.',
  codeTitle: 'Code: address that says whether this revision is still in force',
  ask: 'Whether this revision is still in force:',
};

export type SheetWords = Readonly<typeof german>;

/** The headings in a language; English where there are none. */
export function wordsIn(language: string): SheetWords {
  return language === 'de' ? german : english;
}
