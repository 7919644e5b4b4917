/** Headings of service descriptions beside those of sheets. */
const german = {
  subtitle: 'Leistungsbeschreibung',
  contents: 'Inhalt',
  definitions: 'Begriffe',
  features: 'Leistungen',
  exclusions: 'Nicht enthalten',
  packages: 'Pakete',
};

const english: BrochureWords = {
  subtitle: 'Service description',
  contents: 'Contents',
  definitions: 'Definitions',
  features: 'Features',
  exclusions: 'Not covered',
  packages: 'Packages',
};

export type BrochureWords = Readonly<typeof german>;

/** The headings in a language; English where there are none. */
export function brochureWordsIn(language: string): BrochureWords {
  return language === 'de' ? german : english;
}
