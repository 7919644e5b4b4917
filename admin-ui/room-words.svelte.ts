import { reader, type Language } from './reader.svelte.ts';

/** What a room says, by language: a file each. */
export type Speaking<Words> = Readonly<Record<Language, () => Promise<Words>>>;

/** Words that are loaded with the room that says them. */
class RoomWords<Words> {
  words = $state.raw<Words>();
}

/** What a room says in the reader's language, and in each that the reader chooses from then on. */
export async function roomWords<Words>(speaking: Speaking<Words>): Promise<{ readonly words: Words }> {
  const room = new RoomWords<Words>();
  reader.follow(async (language) => {
    const next = await speaking[language]();
    return () => {
      room.words = next;
    };
  });
  const first = await speaking[reader.asked]();
  // another language may have been chosen while these words came
  room.words ??= first;
  return room as { readonly words: Words };
}
