import type { Text } from '../engine/index.ts';

/** A catalog's text in a language, else in the first that it is written in. */
export function textIn(text: Text, language: string): string {
  return text[language] ?? Object.values(text)[0] ?? '';
}

/** The title of the thing with an id, or the id itself where there is no such thing. */
export function titleOf(
  things: readonly { readonly id: string; readonly title: Text }[] | undefined,
  id: string,
  language: string,
): string {
  const found = things?.find((thing) => thing.id === id);
  return found ? textIn(found.title, language) : id;
}

/** What is wrong, as people can read it. */
export function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
