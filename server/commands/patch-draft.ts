import { applyPatch, type JsonPatch, mergePatch, readPatch } from '../../engine/index.ts';
import { conflictOf } from './draft-conflict.ts';
import { readContent } from './draft-content.ts';
import { type DraftSaving, refused, stale } from './save-draft.ts';
import {
  type Drafting,
  findBase,
  findStandingDraft,
  reviewed,
  standing,
  type StandingDraft,
  unknownCatalog,
} from './standing-draft.ts';

/**
 * Patches the draft of a catalog. What others have changed since the base stays, where the patch touches none of it.
 * @param base digest of the draft that the patch was written for; undefined where nobody has saved one yet
 * @issue bad-shape too-large other-catalog patch-misfit unknown-catalog
 */
export async function patchDraft(
  id: string,
  body: unknown,
  base: string | undefined,
  caller: string,
  drafting: Drafting,
): Promise<DraftSaving> {
  const found = await findStandingDraft(id, drafting);
  if (!found) return refused([unknownCatalog(id)]);
  const patch = readPatch(body);
  if (!patch.ok) return refused(patch.issues);
  const written = base ?? (found.saved ? undefined : found.digest);
  return mergeInto(found, patch.value, written, caller, drafting);
}

/** Saves the draft with the patch; where somebody was quicker, once more with theirs. */
async function mergeInto(
  found: StandingDraft,
  patch: JsonPatch,
  base: string | undefined,
  caller: string,
  drafting: Drafting,
): Promise<DraftSaving> {
  const { catalogs, now } = drafting;
  const written = base === undefined ? undefined : await baseOf(found, base, drafting);
  if (!written) return stale(await conflictOf(base, found, null, drafting));
  const merging = mergePatch(written, found.content, patch);
  if (merging.kind === 'overlaps') {
    const yours = applyPatch(written, patch);
    return yours.ok ? stale(await conflictOf(base, found, yours.value, drafting)) : refused(yours.issues);
  }
  const content = merging.outcome.ok ? readContent(found.id, merging.outcome.value) : merging.outcome;
  if (!content.ok) return refused(content.issues);
  const by = { by: caller, at: now() };
  const saving = await catalogs.saveDraft(found.id, content.value, by, found.saved && found.digest);
  if (saving.kind === 'saved') return { kind: 'saved', draft: await reviewed(standing(saving.draft), drafting) };
  const theirs = saving.draft ? standing(saving.draft) : await findStandingDraft(found.id, drafting);
  return theirs ? mergeInto(theirs, patch, base, caller, drafting) : refused([unknownCatalog(found.id)]);
}

function baseOf(found: StandingDraft, base: string, drafting: Drafting): Promise<StandingDraft['content'] | undefined> {
  return base === found.digest ? Promise.resolve(found.content) : findBase(found.id, base, drafting);
}
