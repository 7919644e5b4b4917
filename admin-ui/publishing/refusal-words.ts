import type { Issue } from '../../engine/index.ts';
import type { ToldIssue } from '../call.ts';
import { issueWords } from '../editing/issue-words.ts';
import type { Language } from '../reader.svelte.ts';

/** What stands against a publish, and the place of the draft where that can be mended, if it is one. */
export type Blocker = { readonly says: string; readonly helps?: string; readonly place?: string };

/** Everything that stands against a publish: what the review has found, and what else the server has told. */
export function blockersOf(
  errors: readonly Issue[],
  refused: readonly ToldIssue[],
  language: Language,
): readonly Blocker[] {
  const known = new Set(errors.map(({ code, pointer }) => `${code} ${pointer}`));
  const others = refused.filter(({ code = '', pointer = '' }) => !known.has(`${code} ${pointer}`));
  return [...errors, ...others].map((issue) => blockerOf(issue, language));
}

function blockerOf({ code = '', detail, pointer = '' }: ToldIssue, language: Language): Blocker {
  const words = issueWords({ code, level: 'error', pointer, detail }, language);
  const place = /^\/(catalog|ruleSets|scenarios)\b/.test(pointer) ? { place: pointer } : {};
  return { ...(words ? { says: words.says, helps: words.helps } : { says: detail }), ...place };
}
