import { fetchRevision, fetchRevisionNumbers, type RevisionDocument } from '../api.ts';
import type { LocalEngine } from './local-engine.ts';

/** A catalog's revision in force, and the engine that answers with all its revisions. */
export type OpenCatalog = { readonly document: RevisionDocument; readonly engine: LocalEngine };

const opened = new Map<string, Promise<OpenCatalog>>();

/** Fetches a catalog and opens it, once for the visit; after a failure it is fetched again. */
export function openCatalog(id: string): Promise<OpenCatalog> {
  const known = opened.get(id) ?? open(id);
  opened.set(id, known);
  known.catch(() => opened.delete(id));
  return known;
}

async function open(id: string): Promise<OpenCatalog> {
  const [document, numbers, { openEngine }] = await Promise.all([
    fetchRevision(id),
    fetchRevisionNumbers(id),
    import('./local-engine.ts'),
  ]);
  const others = numbers.filter((number) => number !== document.revision);
  const revisions = await Promise.all(others.map((number) => fetchRevision(id, number)));
  return { document, engine: openEngine(document, revisions) };
}
