/** A choice of a combobox, under a heading where it has one. */
export type ComboboxChoice = { readonly value: string; readonly label: string; readonly group?: string };

/** Choices under one heading. */
export type ComboboxGroup = { readonly title: string; readonly choices: readonly ComboboxChoice[] };

/** Choices whose label, heading or value contains every typed word, in their order. */
export function matching(choices: readonly ComboboxChoice[], typed: string): readonly ComboboxChoice[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return choices.filter(({ label, group = '', value }) => {
    const text = `${label} ${group} ${value}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Choices by heading, both in order of appearance. */
export function groupsOf(choices: readonly ComboboxChoice[]): readonly ComboboxGroup[] {
  const titles = [...new Set(choices.map(({ group = '' }) => group))];
  return titles.map((title) => ({ title, choices: choices.filter(({ group = '' }) => group === title) }));
}
