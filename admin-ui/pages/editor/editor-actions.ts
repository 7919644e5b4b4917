import type { EditedDraft } from '../../editing/edited-draft.svelte.ts';
import { tabs } from '../../editing/tabs.ts';
import { editorKeys } from '../../keys/editor-keys.ts';
import { keysFor } from '../../keys/key-list.ts';
import type { PageAction } from '../../keys/offers.ts';
import { editAddress } from '../../rooms.ts';
import type { Words } from '../../words/de.ts';

/** What can be done on every page of a catalog's editor: to go to any other of them, to undo, and to redo. */
export function editorActions(draft: EditedDraft, say: Words['editor']): readonly PageAction[] {
  const pages = tabs.map(({ id }): PageAction => {
    return { title: say.tabs[id], way: { kind: 'go', address: editAddress(draft.catalog, id) } };
  });
  return [...(draft.canUndo ? [undoing(draft, say)] : []), ...(draft.canRedo ? [redoing(draft, say)] : []), ...pages];
}

function undoing(draft: EditedDraft, say: Words['editor']): PageAction {
  const title = draft.lastChange === undefined ? say.undo : say.undoThis(draft.lastChange);
  return { title, keys: keysFor(editorKeys, 'undo'), way: { kind: 'act', act: () => draft.undo() } };
}

function redoing(draft: EditedDraft, say: Words['editor']): PageAction {
  const title = draft.nextChange === undefined ? say.redo : say.redoThis(draft.nextChange);
  return { title, keys: keysFor(editorKeys, 'redo'), way: { kind: 'act', act: () => draft.redo() } };
}
