/** What the interface says, in each language that it speaks. */
export const words = {
  de: {
    catalogs: 'Kataloge',
    loading: 'Kataloge werden geladen …',
    failed: 'Die Kataloge konnten nicht geladen werden.',
    signIn: 'Neu anmelden',
    none: 'Noch ist kein Katalog veröffentlicht.',
    revision: 'Fassung',
    since: 'gilt ab',
    documentation: 'Schnittstelle',
  },
  en: {
    catalogs: 'Catalogs',
    loading: 'Loading the catalogs …',
    failed: 'The catalogs could not be loaded.',
    signIn: 'Sign in again',
    none: 'No catalog is published yet.',
    revision: 'Revision',
    since: 'in force from',
    documentation: 'API',
  },
} as const;
