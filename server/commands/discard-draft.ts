import type { Issue, Outcome } from '../../engine/index.ts';
import { issueOf } from '../problems.ts';
import type { Drafting } from './standing-draft.ts';

/** What was dropped. */
export type Discarded = { readonly id: string; readonly digest: string };

/** Drops the draft of a catalog; what is published stays. @issue no-draft */
export async function discardDraft(id: string, caller: string, drafting: Drafting): Promise<Outcome<Discarded>> {
  const { audit, catalogs, now } = drafting;
  const draft = await catalogs.findDraft(id);
  if (!draft) return { ok: false, issues: [noDraft(id)] };
  await catalogs.discardDraft(id);
  const { digest } = draft;
  const done = { by: caller, at: now() };
  await audit.append({ chain: `catalog/${id}`, done, action: 'discard-draft', content: { before: { digest } } });
  return { ok: true, value: { id, digest } };
}

export function noDraft(id: string): Issue {
  return issueOf('no-draft', `the catalog \`${id}\` has no draft`);
}
