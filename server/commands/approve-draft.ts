import { issueOf } from '../problems.ts';
import { noDraft } from './discard-draft.ts';
import { conflictOf } from './draft-conflict.ts';
import { hasWritten } from './four-eyes.ts';
import { type DraftSaving, refused, stale } from './save-draft.ts';
import { type Drafting, reviewed, standing } from './standing-draft.ts';

/**
 * Approves exactly the draft that has the digest; whatever is saved later has to be approved anew.
 * @issue no-draft, and own-draft where some of it was saved by whoever approves it, be it with a key
 */
export async function approveDraft(
  id: string,
  digest: string,
  caller: string,
  drafting: Drafting,
): Promise<DraftSaving> {
  const { catalogs, now } = drafting;
  const draft = await catalogs.findDraft(id);
  if (!draft) return refused([noDraft(id)]);
  if (draft.digest !== digest) return stale(await conflictOf(digest, standing(draft), null, drafting));
  if (await hasWritten(caller, draft.savers, drafting))
    return refused([issueOf('own-draft', 'you have saved some of this draft yourself')]);
  const approval = await catalogs.approveDraft(id, digest, { by: caller, at: now() });
  // somebody has saved it, or dropped it, since it was read
  if (approval.kind === 'outdated') return approveDraft(id, digest, caller, drafting);
  return { kind: 'saved', draft: await reviewed(standing(approval.draft), drafting) };
}
