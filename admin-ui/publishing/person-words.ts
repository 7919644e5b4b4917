import { present } from '../person.svelte.ts';
import type { PublishingWords } from './publishing-words.ts';

type Person = { readonly by: string; readonly name?: string | undefined };

/** Who did something, as the reader knows them: themselves, the server for a changed file, a name, else the id. */
export function personWords({ by, name }: Person, say: PublishingWords): string {
  if (by === 'start') return say.byServer;
  return by === present.person?.id ? say.byYou : (name ?? by);
}
