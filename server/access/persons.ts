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

/** What a user or a key is called; undefined for who has no name, such as the server itself. */
export type NameOf = (id: string) => string | undefined;

/**
 * Names of all users and labels of all keys, whatever the asker may see of them: who may read what somebody has written of a
 * catalog may know who that is.
 */
export function openNames({ listKeys, listUsers }: Pick<AccessStore, 'listKeys' | 'listUsers'>): () => Promise<NameOf> {
  return async () => {
    const users = (await listUsers()).map(({ id, name }) => [id, name] as const);
    const names = new Map([...users, ...(await listKeys()).map(({ id, label }) => [id, label] as const)]);
    return (id) => names.get(id);
  };
}
