import { reader, type Language } from './reader.svelte.ts';

/** What a room says, by language: a file each. */
export type Speaking<Words> = Readonly<Record<Language, () => Promise<Words>>>;

/** Words that are loaded with the room that says them. */
class RoomWords<Words> {
  words: Words;

  constructor(first: Words) {
    this.words = $state.raw(first);
  }
}

/** What a room says in the reader's language, and in each that the reader chooses from then on. */
export async function roomWords<Words>(speaking: Speaking<Words>): Promise<{ readonly words: Words }> {
  const room = new RoomWords(await speaking[reader.language]());
  reader.follow(async (language) => {
    const next = await speaking[language]();
    return () => {
      room.words = next;
    };
  });
  return room;
}
