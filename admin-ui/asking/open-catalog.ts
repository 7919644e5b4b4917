import { fetchRevision, fetchRevisionNumbers, type RevisionDocument } from '../api.ts';
import type { LocalEngine } from './local-engine.ts';

/** A revision of a catalog, unless it is named the one in force or else the first, and the engine that answers with all its revisions. */
export type OpenCatalog = { readonly document: RevisionDocument; readonly engine: LocalEngine };

const opened = new Map<string, Promise<OpenCatalog>>();

/** Fetches a catalog and opens it, once for the visit; after a failure or a publish it is fetched again. */
export function openCatalog(id: string, revision?: number): Promise<OpenCatalog> {
  const name = revision === undefined ? id : `${id} ${String(revision)}`;
  const known = opened.get(name) ?? open(id, revision);
  opened.set(name, known);
  known.catch(() => opened.delete(name));
  return known;
}

/** Forgets what was opened, since something else is published by now. */
export function closeCatalogs(): void {
  opened.clear();
}

async function open(id: string, revision: number | undefined): Promise<OpenCatalog> {
  const [document, numbers, { openEngine }] = await Promise.all([
    fetchRevision(id, revision),
    fetchRevisionNumbers(id),
    import('./local-engine.ts'),
  ]);
  const others = numbers.filter((number) => number !== document.revision);
  const revisions = await Promise.all(others.map((number) => fetchRevision(id, number)));
  return { document, engine: openEngine(document, revisions) };
}
