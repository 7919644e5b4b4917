import type { CatalogHistory } from '../../engine/index.ts';
import type { Surroundings } from './surroundings.ts';

/** Whether what a paper shows still holds. */
export type Standing = 'in-force' | 'in-force-later' | 'superseded' | 'unknown';

/**
 * Whether the revision of a digest is in force, and nothing else of it: not even which catalog it belongs to. A digest
 * that nobody has is looked for as long as one that somebody has.
 */
export function verifyRevision(digest: string, { catalogs, history, now }: Surroundings): Standing {
  const standings = catalogs.listIds().map((id) => standingIn(history(id), digest, now()));
  return standings.find((standing) => standing !== 'unknown') ?? 'unknown';
}

/** Of revisions that promise the same, and so have one digest, the last one counts. */
function standingIn(history: CatalogHistory | undefined, digest: string, at: number): Standing {
  const starts = history?.successors.map(({ effectiveAt }) => effectiveAt) ?? [];
  const begun = Math.max(...starts.filter((start) => start <= at));
  const inForce = starts.lastIndexOf(begun);
  const found = history?.revisions.findLastIndex((revision) => revision.digest === digest) ?? -1;
  if (found === -1) return 'unknown';
  if (found === inForce) return 'in-force';
  return (starts[found] ?? 0) > at ? 'in-force-later' : 'superseded';
}
