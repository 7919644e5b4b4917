import {
  type Change,
  differencesOf,
  draftOf,
  type Outcome,
  readAskableDraft,
  type SoundDraft,
} from '../../engine/index.ts';
import { issueOf } from '../problems.ts';
import { unsound } from './check-draft.ts';
import { type Drafting, findStandingDraft, unknownCatalog } from './standing-draft.ts';

/** What is different in two revisions. */
export type Difference = { readonly changes: readonly Change[] };

/**
 * What is different in two revisions of a catalog, each by its number, or `draft` for the draft as it stands.
 * @issue unknown-catalog, no-revision, and draft-unsound where the draft has errors
 */
export async function compareRevisions(
  id: string,
  [before, after]: readonly [string, string],
  drafting: Drafting,
): Promise<Outcome<Difference>> {
  const old = naming('before', await findContent(id, before, drafting));
  const fresh = naming('after', await findContent(id, after, drafting));
  if (!old.ok) return old;
  if (!fresh.ok) return fresh;
  return { ok: true, value: { changes: differencesOf(old.value, fresh.value) } };
}

/** What is wrong with one of two revisions, where it is named; a catalog that is not known is that of both. */
function naming(parameter: string, found: Outcome<SoundDraft>): Outcome<SoundDraft> {
  if (found.ok) return found;
  return {
    ok: false,
    issues: found.issues.map((issue) => (issue.code === 'unknown-catalog' ? issue : { ...issue, parameter })),
  };
}

async function findContent(id: string, name: string, drafting: Drafting): Promise<Outcome<SoundDraft>> {
  if (name === 'draft') return findDraftContent(id, drafting);
  const revisions = drafting.catalogs.listRevisions(id);
  const revision = revisions.find((one) => String(one.revision) === name);
  if (revision) return { ok: true, value: draftOf(revision) };
  const issue =
    revisions.length === 0 ? unknownCatalog(id) : issueOf('no-revision', `there is no revision \`${name}\``);
  return { ok: false, issues: [issue] };
}

async function findDraftContent(id: string, drafting: Drafting): Promise<Outcome<SoundDraft>> {
  const found = await findStandingDraft(id, drafting);
  if (!found) return { ok: false, issues: [unknownCatalog(id)] };
  const draft = readAskableDraft(found.content, drafting.reading);
  if (!draft.ok) return { ok: false, issues: [unsound(draft.issues.length)] };
  return { ok: true, value: found.content as SoundDraft };
}
