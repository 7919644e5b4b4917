import type { Issue, JsonPatch, Pointer } from '../../engine/index.ts';
import type { EditedDraft } from '../editing/edited-draft.svelte.ts';
import { worstWords } from '../editing/issue-words.ts';
import { settingPatch, valueAt } from '../editing/places.ts';
import type { Language } from '../reader.svelte.ts';

/** What fields need of the draft that they are bound to. */
export type Placing = Pick<EditedDraft, 'content' | 'change' | 'issues' | 'issuesAt'>;

/** The text at a place; empty where there is none. */
export function stringAt(draft: Placing, pointer: Pointer): string {
  const value = valueAt(draft.content, pointer);
  return typeof value === 'string' ? value : '';
}

/** The texts of a list at a place, such as ids; empty where there is none. */
export function stringsAt(draft: Placing, pointer: Pointer): readonly string[] {
  const value = valueAt(draft.content, pointer);
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

/**
 * Puts a value at a place, or takes away what stands there; typing on in one place is one change.
 * @param words what is changed, for undoing
 */
export function put(draft: Placing, pointer: Pointer, value: unknown, words: string): void {
  const before = valueAt(draft.content, pointer);
  if (before === value) return;
  const subject = typeof value === 'object' ? '' : pointer;
  const removing: JsonPatch = [{ op: 'remove', path: pointer }];
  draft.change({ words, patch: value === undefined ? removing : settingPatch(draft.content, pointer, value) }, subject);
}

/** What the review says first of a place, in one sentence; what it says of places within counts with `isWhole`. */
export function errorAt(draft: Placing, pointer: Pointer, language: Language, isWhole = true): string | undefined {
  const issues: readonly Issue[] = isWhole
    ? draft.issuesAt(pointer)
    : draft.issues.filter((issue) => issue.pointer === pointer);
  return worstWords(issues, language);
}
