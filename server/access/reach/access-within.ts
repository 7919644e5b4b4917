import type { AccessStore, User } from '../../stores/access-store.ts';
import { isWithin, requireReach, type Reach } from './reach.ts';

/** Users and keys that can do no more than a reach allows; others are not listed, and cannot be made or changed. */
export function accessWithin(access: AccessStore, reach: Reach): AccessStore {
  const visible = (user: User | undefined): User | undefined =>
    user && isWithin(reach, user.catalogs) ? user : undefined;
  const listKeys: AccessStore['listKeys'] = async () =>
    (await access.listKeys()).filter(({ catalogs }) => isWithin(reach, catalogs));
  return {
    ...access,
    findUser: async (id) => visible(await access.findUser(id)),
    listUsers: async () => (await access.listUsers()).filter(({ catalogs }) => isWithin(reach, catalogs)),
    createFirstUser: async (user) => {
      await requireReach(reach, user.catalogs);
      return access.createFirstUser(user);
    },
    createUser: async (user) => {
      await requireReach(reach, user.catalogs);
      return access.createUser(user);
    },
    replaceUser: async (user) => {
      await requireReach(reach, user.catalogs);
      await requireReach(reach, (await access.findUser(user.id))?.catalogs);
      return access.replaceUser(user);
    },
    addKey: async (key) => {
      await requireReach(reach, key.catalogs);
      return access.addKey(key);
    },
    listKeys,
    revokeKey: async (id, by) =>
      (await listKeys()).some((key) => key.id === id) ? access.revokeKey(id, by) : 'unknown',
  };
}
