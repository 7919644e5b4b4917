import type { Issue } from '../../engine/index.ts';
import { issueOf } from '../problems.ts';
import { type Conflict, conflictOf } from './draft-conflict.ts';
import { type Drafting, standing } from './standing-draft.ts';

/** What comes of dropping a draft. */
export type Discarding =
  | { readonly kind: 'discarded'; readonly discarded: { readonly id: string; readonly digest: string } }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] }
  | { readonly kind: 'stale'; readonly conflict: Conflict };

/**
 * Drops the draft of a catalog; what is published stays.
 * @param base digest of the draft that is meant; undefined for whichever is there
 * @issue no-draft
 */
export async function discardDraft(
  id: string,
  base: string | undefined,
  caller: string,
  drafting: Drafting,
): Promise<Discarding> {
  const { catalogs, now } = drafting;
  const draft = await catalogs.findDraft(id);
  if (!draft) return { kind: 'refused', issues: [noDraft(id)] };
  const { digest } = draft;
  if (base !== undefined && base !== digest)
    return { kind: 'stale', conflict: await conflictOf(base, standing(draft), null, drafting) };
  // somebody may have saved it since it was read
  const discarding = await catalogs.discardDraft(id, digest, { by: caller, at: now() });
  if (discarding === 'outdated') return discardDraft(id, base, caller, drafting);
  return { kind: 'discarded', discarded: { id, digest } };
}

export function noDraft(id: string): Issue {
  return issueOf('no-draft', `the catalog \`${id}\` has no draft`);
}
