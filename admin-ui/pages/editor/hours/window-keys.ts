import type { KeyList } from '../../../keys/key-list.ts';
import type { Edge } from './window-changes.ts';

/** The keys of a window that is drawn on a day. */
export const windowKeys: KeyList<'hours'> = {
  id: 'hours',
  entries: [
    { does: 'end', keys: ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown'] },
    { does: 'start', keys: ['Shift+ArrowLeft', 'Shift+ArrowUp', 'Shift+ArrowRight', 'Shift+ArrowDown'] },
    { does: 'both', keys: ['Alt+ArrowLeft', 'Alt+ArrowUp', 'Alt+ArrowRight', 'Alt+ArrowDown'] },
    { does: 'remove', keys: ['Delete', 'Backspace'] },
  ],
};

/** Which edge goes with each deed. */
export const edges: Readonly<Record<'end' | 'start' | 'both', Edge>> = { end: 'until', start: 'from', both: 'both' };

/** Right and up are later. */
export const signs: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };
