import type { Reading, Revision, RuleSet } from '../../../engine/index.ts';
import type { PublishedCatalogs } from '../catalog-store.ts';
import { readCatalogFile } from './catalog-file.ts';
import { reviewFirstRevision } from './first-revision.ts';
import { listJsonFiles } from './json-file.ts';
import type { Places } from './places.ts';
import type { Refusal } from './refusal.ts';
import { readSurroundings, type Surroundings } from './surroundings.ts';

/** The catalogs of a folder, each as its first revision, what all are read with, and the files that are refused. */
export type CatalogFolder = {
  readonly store: PublishedCatalogs;
  readonly reading: Reading;
  readonly refusals: readonly Refusal[];
};

/**
 * Reads and reviews every catalog of a folder; a refused one does not keep the others from being served.
 * Undefined where there is no such folder.
 */
export async function readCatalogFolder(places: Places): Promise<CatalogFolder | undefined> {
  const files = await listJsonFiles(places.catalogs);
  if (!files) return undefined;
  const surroundings = await readSurroundings(places);
  const revisions = new Map<string, Revision>();
  const refused = [...surroundings.commonRules.refusals, ...surroundings.holidayLists.refusals];
  for (const read of await Promise.all(files.map((file) => readCatalogFile(file, places)))) {
    const revision = reviewFirstRevision(read, surroundings, (id) => revisions.has(id));
    if (revision.ok) revisions.set(read.id, revision.value);
    else refused.push({ file: read.file, issues: revision.issues });
  }
  return { store: keepRevisions(revisions), reading: readingOf(surroundings), refusals: refused };
}

// the product's own rules are held sound by its tests, and a file that is not JSON is refused
function readingOf({ commonRules, holidays }: Surroundings): Reading {
  return { commonRules: commonRules.values as readonly RuleSet[], holidays: [...holidays.values()] };
}

function keepRevisions(revisions: ReadonlyMap<string, Revision>): PublishedCatalogs {
  const ids = [...revisions.keys()].sort();
  const listRevisions = (id: string) => [revisions.get(id)].filter((revision) => revision !== undefined);
  const published = { by: 'folder', at: 0 };
  return {
    listIds: () => ids,
    listRevisions,
    listPublished: (id) => listRevisions(id).map((revision) => ({ revision, published, note: '' })),
    // files are read once, so there is never anything to tell
    watch: () => () => undefined,
  };
}
