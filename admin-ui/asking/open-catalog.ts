import { fetchRevision, type RevisionDocument } from '../api.ts';
import type { LocalEngine } from './local-engine.ts';

/** A catalog's revision in force and the engine that answers about it. */
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
  const [document, { openEngine }] = await Promise.all([fetchRevision(id), import('./local-engine.ts')]);
  return { document, engine: openEngine(document) };
}
