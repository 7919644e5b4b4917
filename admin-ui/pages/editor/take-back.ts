import type { EditedDraft } from '../../editing/edited-draft.svelte.ts';
import { isTypedInto } from '../../keys/combination.ts';
import { editorKeys } from '../../keys/editor-keys.ts';
import { deedOf } from '../../keys/key-list.ts';

/** Undoes and redoes by keys; a field that is typed into has its own way back. */
export function takeBack(event: KeyboardEvent, draft: EditedDraft): void {
  const deed = deedOf(editorKeys, event);
  if (isTypedInto(event.target) || (deed !== 'undo' && deed !== 'redo')) return;
  event.preventDefault();
  if (deed === 'undo') draft.undo();
  else draft.redo();
}
