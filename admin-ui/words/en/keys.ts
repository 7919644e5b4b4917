import type { keysDe } from '../de/keys.ts';
import type { Spoken } from '../spoken.ts';

/** What the help for keys says in English. */
export const keysEn: Spoken<typeof keysDe> = {
  title: 'Keys on this page',
  lead: 'Everything works without a mouse. The tab key leads from one part of the page to the next.',
  or: 'or',
  lists: {
    frame: {
      title: 'Everywhere',
      deeds: { find: 'Search and jump', keys: 'This help', close: 'Close what is open' },
    },
    editor: {
      title: 'Edit a catalog',
      deeds: { undo: 'Undo', redo: 'Redo', publish: 'Publish …' },
    },
    matrix: {
      title: 'Edit the matrix',
      deeds: {
        walk: 'From cell to cell',
        edge: 'To the edge',
        page: 'Ten rows on',
        corner: 'To the corner',
        extend: 'Select several cells',
        extendFar: 'Select as far as the edge',
        all: 'Select all cells',
        row: 'Select the whole row',
        column: 'Select the whole column',
        narrow: 'Select one cell only',
        edit: 'Edit the value or the name; or just type',
        cycle: 'Included, optional, not included in turn',
        clear: 'Clear: as the tier below',
        carry: 'Move the row or the column',
        find: 'Search the matrix',
        next: 'To the next place found',
      },
    },
    cells: {
      title: 'Read the matrix',
      deeds: { walk: 'From cell to cell', edge: 'To the edge', choose: 'Select the cell' },
    },
    lists: {
      title: 'Lists',
      deeds: { up: 'Move the entry up', down: 'Move the entry down' },
    },
    conditions: {
      title: 'Conditions of a rule',
      deeds: {
        up: 'Move up',
        down: 'Move down',
        in: 'Into the group',
        out: 'Out of the group',
        remove: 'Remove, on the handle of the part',
      },
    },
    hours: {
      title: 'Windows of time',
      deeds: {
        end: 'Move the end',
        start: 'Move the start',
        both: 'Move the whole window',
        remove: 'Remove the window',
      },
    },
    publish: {
      title: 'Publish',
      deeds: { publish: 'Publish' },
    },
    side: {
      title: 'Right side',
      deeds: { wider: 'Wider, on its edge', narrower: 'Narrower, on its edge' },
    },
  },
  names: {
    Mod: 'Ctrl',
    Alt: 'Alt',
    Shift: 'Shift',
    Space: 'Space',
    Enter: 'Enter',
    Escape: 'Esc',
    Delete: 'Del',
    Backspace: 'Backspace',
    Home: 'Home',
    End: 'End',
    PageUp: 'Page ↑',
    PageDown: 'Page ↓',
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
  },
};
