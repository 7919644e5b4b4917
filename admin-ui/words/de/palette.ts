/** What the search over everything says in German. */
export const paletteDe = {
  title: 'Suchen und springen',
  field: 'Seite, Katalog, Vertrag oder Befehl',
  list: 'Treffer',
  groups: {
    here: 'Auf dieser Seite',
    rooms: 'Bereiche',
    catalogs: 'Kataloge',
    contracts: 'Verträge',
    manner: 'Darstellung',
  },
  ways: {
    matrix: (offering: string) => `Matrix: ${offering}`,
    edit: 'Bearbeiten',
    history: 'Verlauf',
    sheets: 'Blätter',
  },
  moreContracts: (words: string) => `Alle Verträge mit „${words}“`,
  showKeys: 'Tasten auf dieser Seite',
  language: (name: string) => `Sprache: ${name}`,
  theme: (name: string) => `Darstellung: ${name}`,
  found: (count: number) => (count === 1 ? '1 Treffer' : `${String(count)} Treffer`),
  searching: 'Verträge werden noch gesucht …',
  reading: 'Kataloge werden noch gelesen …',
  nothing: (words: string) => `Zu „${words}“ ist hier nichts zu finden.`,
  nothingHelp:
    'Gesucht wurde in den Seiten, in Katalogen und in den Verträgen, die für Sie freigegeben sind: nach Nummer, Kunde und Katalog.',
  unsearched: 'Verträge konnten gerade nicht durchsucht werden.',
  unread: 'Die Kataloge konnten gerade nicht gelesen werden.',
  keys: { walk: 'auswählen', take: 'öffnen', close: 'schließen' },
};
