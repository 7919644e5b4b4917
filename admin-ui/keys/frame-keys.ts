import type { KeyList } from './key-list.ts';

/** Keys that work on every page. */
export const frameKeys: KeyList<'frame'> = {
  id: 'frame',
  entries: [
    { does: 'find', keys: ['Mod+K'] },
    { does: 'keys', keys: ['?'] },
    { does: 'close', keys: ['Escape'] },
  ],
};
