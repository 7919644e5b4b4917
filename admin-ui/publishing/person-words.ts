import { present } from '../person.svelte.ts';
import type { Words } from '../words/de.ts';

/** Who did something, as the reader knows them: themselves, the server for a changed file, a name, else the id. */
export function personWords(id: string, names: ReadonlyMap<string, string>, say: Words['publishing']): string {
  if (id === 'start') return say.byServer;
  return id === present.person?.id ? say.byYou : (names.get(id) ?? id);
}
