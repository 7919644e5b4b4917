/** Takes a sentence for whoever writes the template. */
export type Warn = (sentence: string) => void;

/** Warnings, each said once, in the order in which they were first given. */
export type Warnings = { readonly warn: Warn; readonly list: () => readonly string[] };

/** More would hide what matters. */
const MOST = 100;

export function openWarnings(): Warnings {
  const said = new Set<string>();
  return { warn: (sentence) => void (said.size < MOST && said.add(sentence)), list: () => [...said] };
}
