import { expect, test } from 'vitest';
import { listKeys } from '../../admin-ui/forms/moving.ts';
import { combinationOf, isTypedInto } from '../../admin-ui/keys/combination.ts';
import { editorKeys } from '../../admin-ui/keys/editor-keys.ts';
import { frameKeys } from '../../admin-ui/keys/frame-keys.ts';
import { facesOf } from '../../admin-ui/keys/key-faces.ts';
import { deedOf, keysFor, type KeyList } from '../../admin-ui/keys/key-list.ts';
import { actionsHere, keysHere, offer } from '../../admin-ui/keys/offers.ts';
import { matrixKeys } from '../../admin-ui/matrix/grid-keys.ts';
import { cellKeys } from '../../admin-ui/pages/catalogs/walk-cells.ts';
import { windowKeys } from '../../admin-ui/pages/editor/hours/window-keys.ts';
import { paneKeys } from '../../admin-ui/parts/pane.svelte.ts';
import { builderKeys } from '../../admin-ui/rules/builder-keys.ts';
import { keysDe } from '../../admin-ui/words/de/keys.ts';
import { keysEn } from '../../admin-ui/words/en/keys.ts';

const free = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test.each([
  ['k', { ctrlKey: true }, 'Mod+K'],
  ['k', { metaKey: true }, 'Mod+K'],
  ['Z', { ctrlKey: true, shiftKey: true }, 'Mod+Shift+Z'],
  ['z', { ctrlKey: true }, 'Mod+Z'],
  ['?', { shiftKey: true }, '?'],
  ['?', {}, '?'],
  [' ', { shiftKey: true }, 'Shift+Space'],
  ['ArrowUp', { altKey: true }, 'Alt+ArrowUp'],
])('%s with %o is %s', (key, held, combination) => {
  expect(combinationOf({ ...free, ...held, key })).toBe(combination);
});

test('what is done by a key is looked up in the list that tells of it', () => {
  expect(deedOf(editorKeys, { ...free, ctrlKey: true, key: 'y' })).toBe('redo');
  expect(deedOf(editorKeys, { ...free, key: 'y' })).toBeUndefined();
  expect(keysFor(editorKeys, 'publish')).toBe('Mod+Enter');
});

const lists: readonly KeyList[] = [
  frameKeys,
  editorKeys,
  matrixKeys,
  cellKeys,
  listKeys,
  builderKeys,
  windowKeys,
  paneKeys,
];

test.each(lists.map((list) => [list.id, list] as const))('each key of “%s” is told, and does one thing', (id, list) => {
  expect(Object.keys(keysDe.lists[id].deeds).sort()).toEqual(list.entries.map(({ does }) => does).sort());
  const keys = list.entries.flatMap((entry) => entry.keys);
  expect(new Set(keys).size).toBe(keys.length);
});

test('keys are seen by the names on them, those with the same keys held side by side', () => {
  const keys = ['Mod+Shift+Z', 'Mod+ArrowUp', 'Mod+ArrowDown', 'F2'];
  expect(facesOf(keys, keysDe.names, false)).toEqual([
    { held: ['Strg', 'Umschalt'], pressed: ['Z'] },
    { held: ['Strg'], pressed: ['↑', '↓'] },
    { held: [], pressed: ['F2'] },
  ]);
  expect(facesOf(['Mod+Shift+Z'], keysEn.names, true)).toEqual([{ held: ['⌘', '⇧'], pressed: ['Z'] }]);
});

test('keys and actions are offered as long as their place is there, each list once', () => {
  const action = { title: 'Search', way: { kind: 'go', address: '/' } } as const;
  const ends = [offer({ keys: listKeys }), offer({ keys: listKeys, actions: () => [action] })];
  expect([keysHere(), actionsHere()]).toEqual([[listKeys], [action]]);
  ends.forEach((end) => {
    end();
  });
  expect([keysHere(), actionsHere()]).toEqual([[], []]);
});

test.each([
  ['<input type="text">', true],
  ['<input type="search">', true],
  ['<textarea></textarea>', true],
  ['<input type="checkbox">', false],
  ['<button></button>', false],
])('in %s is written: %s', (html, isWritten) => {
  document.body.innerHTML = html;
  expect(isTypedInto(document.body.firstElementChild)).toBe(isWritten);
});
