import { expect } from 'vitest';
import type { ApiKey, Session, User } from '../../server/stores/access-store.ts';
import type { Promises } from './opened.ts';
import { ann, ben } from './samples.ts';
import { together } from './together.ts';
import { toldIn } from './told.ts';

function userOf(name: string, changes: Partial<User> = {}): User {
  return { id: `id of ${name}`, version: 1, name, role: 'editor', catalogs: ['radio'], written: ann, ...changes };
}

function keyOf(id: string, at: number): ApiKey {
  return {
    id,
    label: `label of ${id}`,
    digest: `digest of ${id}`,
    scopes: ['ask', 'read'],
    created: { by: 'ann', at },
  };
}

function sessionOf(digest: string, user: string, expiresAt = 9_000): Session {
  return { digest, user, createdAt: 1_000, expiresAt };
}

/** Each promise of the store of users, keys and sessions. */
export const accessPromises: Promises = {
  'A user is found by id, and by name in capitals or not.': async ({ reopen, stores: { access } }) => {
    const user = userOf('Änne@Example.com', { passwordHash: '$argon2id$', failures: { count: 2 } });
    await access.createUser(user);
    expect(await access.findUser(user.id)).toEqual(user);
    const opened = (await reopen()).access;
    expect(await opened.findUser(user.id)).toEqual(user);
    expect(await opened.findUserByName('ÄNNE@example.COM')).toEqual(user);
    expect(await opened.findUser('nobody')).toBeUndefined();
    expect(await opened.findUserByName('anne@example.com')).toBeUndefined();
  },

  'Users are listed in the order of their names.': async ({ stores: { access } }) => {
    for (const name of ['carl', 'Anna', 'berta']) await access.createUser(userOf(name));
    expect((await access.listUsers()).map(({ name }) => name)).toEqual(['Anna', 'berta', 'carl']);
  },

  'Two users never have the same name, in capitals or not.': async ({ other, stores }) => {
    const answers = await together(6, (index) =>
      (index % 2 ? other : stores).access.createUser(userOf(index < 3 ? 'Änne' : 'änne', { id: `u-${index}` })),
    );
    expect(answers.filter((answer) => answer === 'created')).toHaveLength(1);
    await stores.access.createUser(userOf('Ben'));
    expect(await stores.access.replaceUser(userOf('ÄNNE', { id: 'id of Ben', version: 2 }))).toBe('taken');
    expect(await stores.access.createUser(userOf('Carl', { id: 'id of Ben' }))).toBe('taken');
    expect(await stores.access.listUsers()).toHaveLength(2);
  },

  'The first user is created only while there is none, and of several at once exactly one succeeds.': async ({
    other,
    stores,
  }) => {
    expect([await other.access.hasUsers(), await stores.access.hasUsers()]).toEqual([false, false]);
    const answers = await together(6, (index) =>
      (index % 2 ? other : stores).access.createFirstUser(userOf(`user ${index}`)),
    );
    expect(answers.filter((answer) => answer === 'created')).toHaveLength(1);
    expect(await stores.access.createFirstUser(userOf('later'))).toBe('taken');
    expect(await stores.access.listUsers()).toHaveLength(1);
    expect([await other.access.hasUsers(), await stores.access.hasUsers()]).toEqual([true, true]);
  },

  'A user is replaced whole, and a change names the version it replaces.': async ({ stores: { access } }) => {
    await access.createUser(userOf('Ann'));
    const changed: User = { id: 'id of Ann', version: 2, name: 'Anna', role: 'admin', written: ben, disabled: true };
    expect(await access.replaceUser(changed)).toBe('replaced');
    expect(await access.replaceUser(changed)).toBe('outdated');
    expect(await access.replaceUser({ ...changed, id: 'nobody' })).toBe('outdated');
    expect(await access.findUserByName('anna')).toEqual(changed);
    expect(await access.findUserByName('ann')).toBeUndefined();
  },

  'A key is found by the digest of its secret, revoked ones too.': async ({ reopen, stores: { access } }) => {
    await access.addKey(keyOf('k-1', 1));
    await access.revokeKey('k-1', ben);
    const expected = { ...keyOf('k-1', 1), revoked: ben };
    expect(await access.findKey('digest of k-1')).toEqual(expected);
    const opened = (await reopen()).access;
    expect(await opened.findKey('digest of k-1')).toEqual(expected);
    expect(await opened.findKey('k-1')).toBeUndefined();
  },

  'Keys are listed in the order in which they were created.': async ({ stores: { access } }) => {
    for (const [id, at] of [
      ['b', 2],
      ['c', 1],
      ['a', 3],
    ] as const)
      await access.addKey(keyOf(id, at));
    expect((await access.listKeys()).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  },

  'A key is revoked once, and the first revocation stays.': async ({ stores: { access } }) => {
    await access.addKey(keyOf('k-1', 1));
    expect(await access.revokeKey('k-1', ben)).toBe('revoked');
    expect(await access.revokeKey('k-1', ann)).toBe('revoked');
    expect(await access.revokeKey('k-2', ann)).toBe('unknown');
    expect((await access.findKey('digest of k-1'))?.revoked).toEqual(ben);
  },

  'The audit tells in the same step of users and keys that are created, changed and revoked, and of no secret; a sign-in is no change.':
    async ({ reopen, stores }) => {
      const { access } = stores;
      const user = userOf('Ann', { passwordHash: 'secret hash' });
      await access.createUser(user);
      await access.createUser(user);
      await access.replaceUser({ ...user, version: 2, failures: { count: 1 } });
      await access.replaceUser({ ...user, version: 3, role: 'admin', written: ben });
      await access.replaceUser({ ...user, version: 3, role: 'viewer' });
      await access.addKey(keyOf('k-1', 1));
      for (const by of [ben, ann]) await access.revokeKey('k-1', by);
      const shown = { id: user.id, name: 'Ann', role: 'editor', catalogs: ['radio'], disabled: false };
      const key = { id: 'k-1', label: 'label of k-1' };
      expect(await toldIn(await reopen(), 'access')).toEqual([
        ['ann', 'create-user', { after: shown }],
        ['ben', 'change-user', { before: shown, after: { ...shown, role: 'admin' } }],
        ['ann', 'create-key', { after: { ...key, scopes: ['ask', 'read'], catalogs: 'all' } }],
        ['ben', 'revoke-key', { after: key }],
      ]);
    },

  'A session is found by the digest of its token until it expires or ends.': async ({ other, stores: { access } }) => {
    const session = sessionOf('s-1', 'u-1');
    await access.addSession(session);
    await access.addSession(sessionOf('s-2', 'u-1'));
    expect(await other.access.findSession('s-1', 8_999)).toEqual(session);
    expect(await access.findSession('s-1', 9_000)).toBeUndefined();
    await access.endSession('s-1');
    expect(await access.findSession('s-1', 2_000)).toBeUndefined();
    expect(await access.findSession('s-2', 2_000)).toBeDefined();
  },

  "Ending a user's sessions ends all of them and none of another user.": async ({ stores: { access } }) => {
    for (const [digest, user] of [
      ['s-1', 'u-1'],
      ['s-2', 'u-1'],
      ['s-3', 'u-2'],
    ] as const)
      await access.addSession(sessionOf(digest, user));
    await access.endSessionsOf('u-1');
    const found = await Promise.all(['s-1', 's-2', 's-3'].map((digest) => access.findSession(digest, 2_000)));
    expect(found.map((session) => session?.user)).toEqual([undefined, undefined, 'u-2']);
  },
};
