import type { EditedDraft } from '../../editing/edited-draft.svelte.ts';

/** Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y redo; a field that is typed into has its own way back. */
export function takeBack(event: KeyboardEvent, draft: EditedDraft): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isTypedInto(event.target)) return;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return;
  event.preventDefault();
  if (key === 'z' && !event.shiftKey) draft.undo();
  else draft.redo();
}

function isTypedInto(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('textarea, input:not([type="checkbox"], [type="radio"])');
}
