import type { AccessStore, ApiKey, Session, User } from '../access-store.ts';
import { userChange, userCreation } from '../deeds.ts';
import { smallLetters } from '../small-letters.ts';
import type { Collection, Layer } from './collection.ts';
import { openKeys } from './keys.ts';
import { openSessions } from './sessions.ts';

/** Users, keys and sessions, each a collection. */
export function openAccess(
  users: Collection<User>,
  keys: Collection<ApiKey>,
  sessions: Collection<Session>,
): AccessStore {
  return { ...openUsers(users), ...openKeys(keys), ...openSessions(sessions) };
}

type UserCalls = Pick<
  AccessStore,
  'createFirstUser' | 'createUser' | 'findUser' | 'findUserByName' | 'hasUsers' | 'listUsers' | 'replaceUser'
>;

function openUsers(collection: Collection<User>): UserCalls {
  return {
    findUser: async (id) => collection.get(id),
    findUserByName: async (name) => [...collection.values()].find(hasName(name)),
    listUsers: async () => [...collection.values()].sort(compareNames),
    hasUsers: async () => [...collection.values()].length > 0,
    createFirstUser: (user) =>
      collection.change((layer) => ([...layer.values()].length > 0 ? 'taken' : create(layer, user))),
    createUser: (user) => collection.change((layer) => create(layer, user)),
    replaceUser: (user) =>
      collection.change((layer) => {
        const before = layer.get(user.id);
        if (before?.version !== user.version - 1) return 'outdated';
        if (isNameTaken(layer, user)) return 'taken';
        const change = userChange(before, user);
        if (change) layer.tell(change);
        layer.set(user.id, user);
        return 'replaced';
      }),
  };
}

function create(layer: Layer<User>, user: User): 'created' | 'taken' {
  if (layer.get(user.id) || isNameTaken(layer, user)) return 'taken';
  layer.tell(userCreation(user));
  layer.set(user.id, user);
  return 'created';
}

function isNameTaken(layer: Layer<User>, { id, name }: User): boolean {
  return [...layer.values()].some((other) => other.id !== id && hasName(name)(other));
}

function hasName(name: string): (user: User) => boolean {
  const sought = smallLetters(name);
  return (user) => smallLetters(user.name) === sought;
}

function compareNames(a: User, b: User): number {
  return smallLetters(a.name) < smallLetters(b.name) ? -1 : 1;
}
