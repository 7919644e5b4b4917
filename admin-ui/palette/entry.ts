import type { Combination } from '../keys/combination.ts';
import type { Way } from '../keys/offers.ts';
import type { PaletteWords } from './palette-words.ts';
import { fitting } from './matching.ts';

/** What entries stand under. */
export type GroupId = keyof PaletteWords['groups'];

/** Something that can be gone to or done. */
export type Entry = {
  readonly id: string;
  readonly group: GroupId;
  readonly title: string;
  /** What is said beside the title. */
  readonly about?: string | undefined;
  /** What it is found by besides its title. */
  readonly words: string;
  readonly keys?: Combination | undefined;
  readonly way: Way;
  /** Whether it is shown before anything is typed. */
  readonly isUsual: boolean;
};

/** Entries under one heading. */
export type Group = { readonly id: GroupId; readonly entries: readonly Entry[] };

/** As many as one looks through. */
const MOST = 60;

/**
 * What is shown for what is typed: without a word the usual, else what fits and what was found, in groups of which the
 * best is first; where there is neither, what has its letters.
 */
export function shownFor(typed: string, entries: readonly Entry[], found: readonly Entry[]): readonly Group[] {
  if (typed.trim() === '') return groupsOf(entries.filter(({ isUsual }) => isUsual));
  const { closely, loosely } = fitting(entries, typed);
  const close = [...closely, ...found];
  return groupsOf((close.length > 0 ? close : loosely).slice(0, MOST));
}

function groupsOf(entries: readonly Entry[]): readonly Group[] {
  const ids = [...new Set(entries.map(({ group }) => group))];
  return ids.map((id) => ({ id, entries: entries.filter(({ group }) => group === id) }));
}
