import { combinationOf, type Combination, type Pressed } from '../keys/combination.ts';
import type { Deed, KeyList } from '../keys/key-list.ts';

/** What a key asks of the matrix. */
export type Command =
  /** Infinity goes to the edge. */
  | { readonly kind: 'go'; readonly rows: number; readonly columns: number; readonly extends: boolean }
  /** Begins to edit, with a text that replaces what is there. */
  | { readonly kind: 'edit'; readonly text?: string }
  | { readonly kind: 'cycle' | 'clear' | 'all' | 'row' | 'column' | 'narrow' | 'find' | 'next' }
  /** Moves the row, or the column, that is chosen. */
  | { readonly kind: 'carry'; readonly rows: number; readonly columns: number };

type Step = { readonly rows: number; readonly columns: number };
type Steps = Readonly<Record<Combination, Step>>;
type Binding = { readonly does: Deed<'matrix'>; readonly on: Readonly<Record<Combination, Command>> };

const PAGE = 10;
const arrows: Steps = {
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowUp: { rows: -1, columns: 0 },
  ArrowRight: { rows: 0, columns: 1 },
  ArrowDown: { rows: 1, columns: 0 },
};
const pages: Steps = { PageUp: { rows: -PAGE, columns: 0 }, PageDown: { rows: PAGE, columns: 0 } };
const corners: Steps = {
  'Mod+Home': { rows: -Infinity, columns: -Infinity },
  'Mod+End': { rows: Infinity, columns: Infinity },
};
const edges: Steps = {
  Home: { rows: 0, columns: -Infinity },
  End: { rows: 0, columns: Infinity },
  ...held('Mod', mapped(arrows, far)),
};

/** Every key of the matrix with what it asks for, as spreadsheets have it. */
const bindings: readonly Binding[] = [
  { does: 'walk', on: going(arrows, false) },
  { does: 'edge', on: going(edges, false) },
  { does: 'page', on: going(pages, false) },
  { does: 'corner', on: going(corners, false) },
  { does: 'extend', on: held('Shift', going({ ...arrows, ...pages }, true)) },
  { does: 'extendFar', on: held('Shift', going({ ...edges, ...corners }, true)) },
  { does: 'all', on: { 'Mod+A': { kind: 'all' } } },
  { does: 'row', on: { 'Shift+Space': { kind: 'row' } } },
  { does: 'column', on: { 'Mod+Space': { kind: 'column' } } },
  { does: 'narrow', on: { Escape: { kind: 'narrow' } } },
  { does: 'edit', on: { Enter: { kind: 'edit' }, F2: { kind: 'edit' } } },
  { does: 'cycle', on: { Space: { kind: 'cycle' } } },
  { does: 'clear', on: { Delete: { kind: 'clear' }, Backspace: { kind: 'clear' } } },
  { does: 'carry', on: held('Alt', carrying(arrows)) },
  { does: 'find', on: { 'Mod+F': { kind: 'find' } } },
  { does: 'next', on: { F3: { kind: 'next' } } },
];
const commands = new Map(bindings.flatMap(({ on }) => Object.entries(on)));

/** The keys of the matrix that is edited. */
export const matrixKeys: KeyList<'matrix'> = {
  id: 'matrix',
  entries: bindings.map(({ does, on }) => ({ does, keys: Object.keys(on) })),
};

/**
 * What a key asks for; a sign that is no other key's begins a text. Undefined where it is none of the matrix's.
 * @example commandOf({ key: 'ArrowDown', ctrlKey: true, … }) → { kind: 'go', rows: Infinity, columns: 0, extends: false }
 */
export function commandOf(pressed: Pressed): Command | undefined {
  const { altKey, ctrlKey, key, metaKey } = pressed;
  const command = commands.get(combinationOf(pressed));
  if (command || ctrlKey || metaKey || altKey) return command;
  return [...key].length === 1 ? { kind: 'edit', text: key } : undefined;
}

function going(steps: Steps, isExtending: boolean): Readonly<Record<Combination, Command>> {
  return mapped(steps, (step) => ({ kind: 'go', ...step, extends: isExtending }));
}

/** The same keys while another one is held. */
function held<Asked>(key: 'Mod' | 'Alt' | 'Shift', on: Readonly<Record<Combination, Asked>>) {
  return Object.fromEntries(Object.entries(on).map(([keys, asked]) => [keys.replace(/(?=[^+]+$)/, `${key}+`), asked]));
}

function far({ columns, rows }: Step): Step {
  return { rows: rows * Infinity || 0, columns: columns * Infinity || 0 };
}

function carrying(steps: Steps): Readonly<Record<Combination, Command>> {
  return mapped(steps, (step) => ({ kind: 'carry', ...step }));
}

function mapped<Given, Then>(on: Readonly<Record<Combination, Given>>, then: (given: Given) => Then) {
  return Object.fromEntries(Object.entries(on).map(([keys, given]) => [keys, then(given)]));
}
