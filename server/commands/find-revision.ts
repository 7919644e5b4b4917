import { parseInstant, type CatalogHistory, type Issue, type Outcome, type Revision } from '../../engine/index.ts';
import type { Surroundings } from './surroundings.ts';

/** Which revision of a catalog is meant: by number, else the one in force at an instant, else now. */
export type RevisionQuery = { readonly revision?: string; readonly at?: string };

/** A revision as a document; the pointers of answers lead into it. */
export type RevisionDocument = { readonly id: string } & Revision;

/**
 * The revision that is meant.
 * @issue `unknown-catalog`, `no-revision` when none has that number or none is in force then, `bad-instant`
 */
export function findRevision(id: string, query: RevisionQuery, around: Surroundings): Outcome<RevisionDocument> {
  const history = around.history(id);
  if (!history) return failed('unknown-catalog', `there is no catalog \`${id}\``);
  const found =
    query.revision === undefined ? inForce(history, query.at, around.now()) : numbered(history, query.revision);
  return found.ok ? { ok: true, value: documentOf(found.value) } : found;
}

function numbered(history: CatalogHistory, text: string): Outcome<Revision> {
  if (!/^[1-9]\d{0,8}$/.test(text)) return failed('no-revision', `\`${text}\` is no number of a revision`);
  const revision = history.revisions.find((candidate) => candidate.revision === Number(text));
  return revision ? { ok: true, value: revision } : failed('no-revision', `there is no revision ${text}`);
}

function inForce(history: CatalogHistory, text: string | undefined, now: number): Outcome<Revision> {
  const at: number | undefined = text === undefined ? now : parseInstant(text);
  if (at === undefined)
    return failed('bad-instant', `\`${text}\` is no instant with an offset, such as \`2026-11-23T10:00:00+01:00\``);
  const revision = history.inForce(at)?.revision;
  return revision ? { ok: true, value: revision } : failed('no-revision', 'no revision is in force then');
}

function documentOf({ catalog, revision, digest, ...promised }: Revision): RevisionDocument {
  return { id: catalog.id, revision, digest, catalog, ...promised };
}

function failed(code: string, detail: string): { readonly ok: false; readonly issues: readonly Issue[] } {
  return { ok: false, issues: [{ code, level: 'error', pointer: '', detail }] };
}
