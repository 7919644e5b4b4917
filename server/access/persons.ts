import type { AccessStore } from '../stores/access-store.ts';

/** Who is behind the id of a caller: of a key whoever has made it, be it by another key; else the caller itself. */
export type PersonOf = (id: string) => Promise<string>;

/** Persons as all users and keys say, whatever the asker may see of them. */
export function openPersons({ listKeys }: Pick<AccessStore, 'listKeys'>): PersonOf {
  return async (id) => {
    const creators = new Map((await listKeys()).map((key) => [key.id, key.created.by]));
    return firstCreator(id, creators);
  };
}

function firstCreator(id: string, creators: ReadonlyMap<string, string>): string {
  const creator = creators.get(id);
  return creator === undefined || creator === id ? id : firstCreator(creator, creators);
}
