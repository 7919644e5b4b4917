import type { AccessStore, Scope } from '../stores/access-store.ts';
import { type Caller, callerOfKey, callerOfUser, operator } from './caller.ts';

/** Whether a user or a key has a right for a catalog as things are now, whatever it had before. */
export type HasRight = (id: string, right: Scope, catalog: string) => Promise<boolean>;

/** Rights as all users and keys say, whatever the asker may see of them. */
export function openRights(store: Pick<AccessStore, 'findUser' | 'listKeys'>): HasRight {
  return async (id, right, catalog) => {
    const caller = await findCaller(id, store);
    return caller !== undefined && caller.rights.includes(right) && (caller.catalogs?.includes(catalog) ?? true);
  };
}

/** What somebody is who has done something; undefined for who may do nothing any more. */
async function findCaller(id: string, store: Pick<AccessStore, 'findUser' | 'listKeys'>): Promise<Caller | undefined> {
  if (id === operator.id) return operator;
  const user = await store.findUser(id);
  if (user) return user.disabled ? undefined : callerOfUser(user);
  const key = (await store.listKeys()).find((each) => each.id === id);
  return key && !key.revoked ? callerOfKey(key) : undefined;
}
