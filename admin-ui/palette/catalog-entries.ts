import type { CatalogSummary } from '../api.ts';
import { catalogAddress, editAddress, historyAddress, offeringAddress } from '../rooms.ts';
import { textIn } from '../texts.ts';
import type { PaletteWords } from './palette-words.ts';
import type { Entry } from './entry.ts';

type Telling = { readonly say: PaletteWords; readonly language: string; readonly mayWrite: boolean };

/** The ways to a catalog: its page, the matrix of each offering, its editor, its history, and its sheets. */
export function catalogEntries(catalog: CatalogSummary, { language, mayWrite, say }: Telling): readonly Entry[] {
  const { id, offerings, vendor } = catalog;
  const title = textIn(catalog.title, language);
  const entry = (address: string, way: string) => entryOf(address, `${title} › ${way}`, `${id} ${vendor}`);
  return [
    { ...entryOf(catalogAddress(id), title, `${id} ${vendor}`), about: id, isUsual: true },
    ...offerings.map((offering) =>
      entry(offeringAddress(id, offering.id), say.ways.matrix(textIn(offering.title, language))),
    ),
    ...(mayWrite ? [entry(editAddress(id), say.ways.edit)] : []),
    entry(historyAddress(id), say.ways.history),
    entry(`/sheets?${new URLSearchParams({ catalog: id }).toString()}`, say.ways.sheets),
  ];
}

/** The way to a catalog of which only a draft is there. */
export function draftEntry(id: string, say: PaletteWords): Entry {
  return entryOf(editAddress(id), `${id} › ${say.ways.edit}`, '');
}

function entryOf(address: string, title: string, words: string): Entry {
  return { id: address, group: 'catalogs', title, words, way: { kind: 'go', address }, isUsual: false };
}
