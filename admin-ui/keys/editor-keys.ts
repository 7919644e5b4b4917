import type { KeyList } from './key-list.ts';

/** Keys that work on every page of a catalog's editor. */
export const editorKeys: KeyList<'editor'> = {
  id: 'editor',
  entries: [
    { does: 'undo', keys: ['Mod+Z'] },
    { does: 'redo', keys: ['Mod+Shift+Z', 'Mod+Y'] },
    { does: 'publish', keys: ['Mod+Enter'] },
  ],
};
