import type { Catalog, Note } from '../../../engine/index.ts';

/** Notes on an offering, and those on nothing of one offering alone, which bind all of them. */
export function notesAbout(catalog: Catalog, offering: string): readonly Note[] {
  const index = catalog.offerings.findIndex(({ id }) => id === offering);
  const own = `/offerings/${String(index)}`;
  return (catalog.notes ?? []).filter(
    ({ about }) => !about.startsWith('/offerings/') || about === own || about.startsWith(`${own}/`),
  );
}
