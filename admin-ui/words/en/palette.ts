import type { paletteDe } from '../de/palette.ts';
import type { Spoken } from '../spoken.ts';

/** What the search over everything says in English. */
export const paletteEn: Spoken<typeof paletteDe> = {
  title: 'Search and jump',
  field: 'Page, catalog, contract or command',
  list: 'Matches',
  groups: {
    here: 'On this page',
    rooms: 'Rooms',
    catalogs: 'Catalogs',
    contracts: 'Contracts',
    manner: 'Appearance',
  },
  ways: {
    matrix: (offering: string) => `Matrix: ${offering}`,
    edit: 'Edit',
    history: 'History',
    sheets: 'Sheets',
  },
  moreContracts: (words: string) => `All contracts with “${words}”`,
  showKeys: 'Keys on this page',
  language: (name: string) => `Language: ${name}`,
  theme: (name: string) => `Appearance: ${name}`,
  found: (count: number) => (count === 1 ? '1 match' : `${String(count)} matches`),
  searching: 'Contracts are still being searched …',
  reading: 'Catalogs are still being read …',
  nothing: (words: string) => `Nothing is to be found here for “${words}”.`,
  nothingHelp:
    'Searched were the pages, catalogs, and the contracts that are open to you: by number, customer and catalog.',
  unsearched: 'Contracts could not be searched just now.',
  unread: 'The catalogs could not be read just now.',
  keys: { walk: 'select', take: 'open', close: 'close' },
};
