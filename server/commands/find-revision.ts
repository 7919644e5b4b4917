import { parseInstant, type CatalogHistory, type Issue, type Outcome, type Revision } from '../../engine/index.ts';
import type { Surroundings } from './surroundings.ts';

/** Which revision of a catalog is meant: by number, the newest, else the one in force at an instant, else the current one. */
export type RevisionQuery = { readonly revision?: string; readonly at?: string };

/** A revision as a document; the pointers of answers lead into it. */
export type RevisionDocument = { readonly id: string } & Revision;

/**
 * The revision that is meant.
 * @issue `unknown-catalog`, `no-revision` when none has that number or none is in force then, `bad-instant`
 */
export function findRevision(
  id: string,
  query: RevisionQuery,
  around: Pick<Surroundings, 'history' | 'now'>,
): Outcome<RevisionDocument> {
  const history = around.history(id);
  if (!history) return failed('unknown-catalog', `there is no catalog \`${id}\``);
  const found = find(history, query, around.now());
  return found.ok ? { ok: true, value: documentOf(found.value) } : found;
}

/** The revision in force, or the first where none is in force yet; undefined where none is published. */
export function currentRevision({ inForce, revisions }: CatalogHistory, now: number): Revision | undefined {
  return inForce(now)?.revision ?? revisions[0];
}

function find(history: CatalogHistory, { at, revision }: RevisionQuery, now: number): Outcome<Revision> {
  if (revision !== undefined) return numbered(history, revision);
  if (at !== undefined) return inForceAt(history, at);
  return known(currentRevision(history, now), 'there is no revision yet');
}

function numbered({ revisions }: CatalogHistory, text: string): Outcome<Revision> {
  const isNewest = text === 'newest';
  if (!isNewest && !/^[1-9]\d{0,8}$/.test(text)) return failed('no-revision', `\`${text}\` is no number of a revision`);
  const found = isNewest ? revisions.at(-1) : revisions.find(({ revision }) => revision === Number(text));
  return known(found, `there is no revision ${text}`);
}

function inForceAt({ inForce, revisions }: CatalogHistory, text: string): Outcome<Revision> {
  const at = parseInstant(text);
  if (at === undefined)
    return failed('bad-instant', `\`${text}\` is no instant with an offset, such as \`2026-11-23T10:00:00+01:00\``);
  const [first] = revisions;
  const begins = first ? `; the first is from ${first.effectiveFrom}` : '';
  return known(inForce(at)?.revision, `no revision is in force then${begins}`);
}

function known(revision: Revision | undefined, otherwise: string): Outcome<Revision> {
  return revision ? { ok: true, value: revision } : failed('no-revision', otherwise);
}

function documentOf({ catalog, revision, digest, ...promised }: Revision): RevisionDocument {
  return { id: catalog.id, revision, digest, catalog, ...promised };
}

function failed(code: string, detail: string): { readonly ok: false; readonly issues: readonly Issue[] } {
  return { ok: false, issues: [{ code, level: 'error', pointer: '', detail }] };
}
