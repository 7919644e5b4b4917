import { formatInstant } from '../calendar/instant.ts';
import type { CompiledRevision } from '../catalog/compiled-revision.ts';
import { noRevision } from '../catalog/history.ts';
import { badInstant, readInstant } from '../calendar/asked-instant.ts';
import type { World } from '../decision/world.ts';
import type { CatalogReference } from '../generated/types.ts';
import { unknown } from '../issue.ts';
import { failure, success, type Outcome } from '../outcome.ts';

/** The revision that a question about prices is asked of, and when. */
export type Asked = { readonly revision: CompiledRevision; readonly at: number };

/**
 * The revision of a catalog that is in force at an instant; left out, now.
 * @issue bad-instant unknown-catalog no-revision
 */
export function revisionAsked(asked: { readonly catalog: string; readonly at?: string }, world: World): Outcome<Asked> {
  const at = asked.at === undefined ? world.now : readInstant(asked.at);
  if (at === undefined) return failure([badInstant(asked.at ?? '', '/at')]);
  const history = world.catalog(asked.catalog);
  if (!history) return failure([unknown('catalog', asked.catalog, '/catalog')]);
  const revision = history.inForce(at);
  if (revision) return success({ revision, at });
  return failure([noRevision('/at')]);
}

/** Which revision answered, and for when. */
export function referenceOf({ revision, at }: Asked): { readonly catalog: CatalogReference; readonly at: string } {
  const { catalog, revision: number, digest } = revision.revision;
  return { catalog: { id: catalog.id, revision: number, digest }, at: formatInstant(catalog.timeZone, at) };
}
