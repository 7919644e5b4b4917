/** One of what can be chosen, and what it is called. */
export type Choice = { readonly value: string; readonly label: string };

/** What can be chosen, from the words for each. @example choicesOf({ month: 'Monat' }) → [{ value: 'month', label: 'Monat' }] */
export function choicesOf(words: Readonly<Record<string, string>>): readonly Choice[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

/** Things as what can be chosen. */
export function choicesAmong(things: readonly { readonly id: string; readonly title: string }[]): readonly Choice[] {
  return things.map(({ id, title }) => ({ value: id, label: title }));
}
