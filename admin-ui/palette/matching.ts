/** What is sought in: a title, and what else it is known by. */
export type Sought = { readonly title: string; readonly words: string };

/** How a typed word fits a word, best first. */
const SAME = 0;
const BEGINS = 1;
const INSIDE = 2;
const LETTERS = 100;
/** Letters alone say something only when there are a few of them. */
const FEWEST_LETTERS = 3;

/**
 * A text as it is compared: small, without marks, and an umlaut whether written as one or with an e.
 * @example folded('Verträge') → folded('vertraege') → 'vertrage'
 */
export function folded(text: string): string {
  const plain = text.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');
  return plain.replace(/([aou])e/g, '$1');
}

/**
 * How well what is typed fits something: less is better; undefined where a typed word fits nothing of it. Words that
 * begin so go before those that hold them, these before those that have the letters in order, and the title before
 * what else it is known by.
 */
export function fitOf(typed: string, { title, words }: Sought): number | undefined {
  const fits = wordsOf(typed).map((word) => {
    const [own, other] = [fitIn(word, title), fitIn(word, words)];
    return Math.min(own, other + 1);
  });
  const fit = fits.reduce((sum, each) => sum + each, 0);
  return Number.isFinite(fit) ? fit : undefined;
}

/** What fits what is typed, the best first and otherwise in its order; loosely by letters alone. */
export function fitting<Thing extends Sought>(
  things: readonly Thing[],
  typed: string,
): { readonly closely: readonly Thing[]; readonly loosely: readonly Thing[] } {
  const fits = things
    .flatMap((thing) => ({ thing, fit: fitOf(typed, thing) ?? Infinity }))
    .toSorted((one, other) => one.fit - other.fit);
  const from = (least: number, below: number) =>
    fits.filter(({ fit }) => fit >= least && fit < below).map(({ thing }) => thing);
  return { closely: from(0, LETTERS), loosely: from(LETTERS, Infinity) };
}

function fitIn(word: string, text: string): number {
  const fits = wordsOf(text).map((known) => {
    if (known === word) return SAME;
    if (known.startsWith(word)) return BEGINS;
    return known.includes(word) ? INSIDE : Infinity;
  });
  const best = Math.min(Infinity, ...fits);
  return Number.isFinite(best) || !hasLetters(word, text) ? best : LETTERS;
}

/** Whether a text has the letters of a word in their order, from the beginning of one of its words on. */
function hasLetters(word: string, text: string): boolean {
  if (word.length < FEWEST_LETTERS) return false;
  const all = wordsOf(text);
  return all.some((_, first) => isInOrder(word, all.slice(first).join('')));
}

function isInOrder(word: string, text: string): boolean {
  if (text[0] !== word[0]) return false;
  let at = -1;
  return [...word].every((letter) => (at = text.indexOf(letter, at + 1)) >= 0);
}

function wordsOf(text: string): readonly string[] {
  return folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
