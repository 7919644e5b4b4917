/** What tells which letters a page brings. */
export type Lettered = { readonly bringsLetters?: boolean; readonly typeface?: string };

const scripts = { greek: /[\u0370-\u03ff]/, cyrillic: /[\u0400-\u04ff]/ };

/**
 * The parts with letters beyond Latin that a page has to bring for its texts; none if it brings no letters.
 * @example moreLettersOf({ bringsLetters: true, typeface: 'source-sans', title: 'Київ' }) → ['source-sans-cyrillic']
 */
export function moreLettersOf(context: Lettered): readonly string[] {
  const { bringsLetters = false, typeface } = context;
  if (!bringsLetters || typeface === undefined) return [];
  const texts = JSON.stringify(context);
  return Object.entries(scripts).flatMap(([script, letters]) => (letters.test(texts) ? [`${typeface}-${script}`] : []));
}
