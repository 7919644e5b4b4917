import type { Issue } from '../../engine/index.ts';
import { issueOf } from '../problems.ts';
import { type Conflict, conflictOf } from './draft-conflict.ts';
import { readContent, readNewContent } from './draft-content.ts';
import {
  type Drafting,
  findStandingDraft,
  reviewed,
  type ReviewedDraft,
  standing,
  unknownCatalog,
} from './standing-draft.ts';

/** What comes of a save: nothing is lost where it is not done. */
export type DraftSaving =
  | { readonly kind: 'saved'; readonly draft: ReviewedDraft }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] }
  | { readonly kind: 'stale'; readonly conflict: Conflict };

/**
 * Begins a new catalog with a draft.
 * @issue bad-shape too-large catalog-taken
 */
export async function createCatalog(body: unknown, caller: string, drafting: Drafting): Promise<DraftSaving> {
  const { catalogs, now } = drafting;
  const content = readNewContent(body);
  if (!content.ok) return refused(content.issues);
  const { id } = content.value.catalog;
  const deed = { by: caller, at: now(), action: 'create-catalog' };
  const isKnown = catalogs.listRevisions(id).length > 0;
  const saving = isKnown ? undefined : await catalogs.saveDraft(id, content.value, deed, undefined);
  if (saving?.kind !== 'saved')
    return refused([issueOf('catalog-taken', `there is a catalog \`${id}\` already`, '/catalog/id')]);
  return { kind: 'saved', draft: await reviewed(standing(saving.draft), drafting) };
}

/**
 * Replaces the draft of a catalog, sound or not.
 * @param base digest of the draft that it replaces; undefined where nobody has saved one yet
 * @issue bad-shape too-large other-catalog unknown-catalog
 */
export async function replaceDraft(
  id: string,
  body: unknown,
  base: string | undefined,
  caller: string,
  drafting: Drafting,
): Promise<DraftSaving> {
  const found = await findStandingDraft(id, drafting);
  if (!found) return refused([unknownCatalog(id)]);
  const content = readContent(id, body);
  if (!content.ok) return refused(content.issues);
  const isCurrent = base === undefined ? !found.saved : base === found.digest;
  if (!isCurrent) return stale(await conflictOf(base, found, content.value, drafting));
  const by = { by: caller, at: drafting.now() };
  const saving = await drafting.catalogs.saveDraft(id, content.value, by, found.saved && found.digest);
  if (saving.kind === 'saved') return { kind: 'saved', draft: await reviewed(standing(saving.draft), drafting) };
  return stale(await conflictOf(found.digest, saving.draft && standing(saving.draft), content.value, drafting));
}

export function refused(issues: readonly Issue[]): DraftSaving {
  return { kind: 'refused', issues };
}

export function stale(conflict: Conflict): DraftSaving {
  return { kind: 'stale', conflict };
}
