import type { AccessStore, User } from '../access-store.ts';
import { userChange, userCreation } from '../deeds.ts';
import { smallLetters } from '../small-letters.ts';
import { appendEvent } from './audit.ts';
import type { Database, Query } from './database.ts';
import { isDuplicate } from './failures.ts';
import { openKeys } from './keys.ts';
import { openSessions } from './sessions.ts';

/** Users, keys and sessions in tables. */
export function openAccess(database: Database): AccessStore {
  return { ...openUsers(database), ...openKeys(database), ...openSessions(database) };
}

type UserCalls = Pick<
  AccessStore,
  'createFirstUser' | 'createUser' | 'findUser' | 'findUserByName' | 'hasUsers' | 'listUsers' | 'replaceUser'
>;

type UserRow = { readonly document: User };

const ADD = 'insert into user_account (id, version, name, document) values ($1, $2, $3, $4) on conflict do nothing';

function openUsers({ query, transact }: Database): UserCalls {
  const list = async (condition: string, parameters: readonly unknown[]): Promise<readonly User[]> => {
    const rows = await query<UserRow>(`select document from user_account ${condition}`, parameters);
    return rows.map(({ document }) => document);
  };
  return {
    findUser: async (id) => (await list('where id = $1', [id]))[0],
    findUserByName: async (name) => (await list('where name = $1', [smallLetters(name)]))[0],
    listUsers: () => list('order by name collate "C"', []),
    hasUsers: async () => (await list('limit 1', [])).length > 0,
    createFirstUser: async (user) => ((await transact((ask) => addFirst(user, ask))) ? 'created' : 'taken'),
    createUser: async (user) => ((await transact((ask) => add(user, ask))) ? 'created' : 'taken'),
    replaceUser: async (user) => {
      try {
        return (await transact((ask) => replace(user, ask))) ? 'replaced' : 'outdated';
      } catch (error) {
        if (isDuplicate(error)) return 'taken';
        throw error;
      }
    },
  };
}

// The lock lets readers through, and one writer.
async function addFirst(user: User, query: Query): Promise<true | undefined> {
  await query('lock table user_account in exclusive mode');
  const others = await query('select id from user_account limit 1');
  return others.length === 0 ? add(user, query) : undefined;
}

async function add(user: User, query: Query): Promise<true | undefined> {
  const added = await query(`${ADD} returning id`, columnsOf(user));
  if (added.length === 0) return undefined;
  await appendEvent(userCreation(user), query);
  return true;
}

async function replace(user: User, query: Query): Promise<true | undefined> {
  const [before] = await query<UserRow>(
    'select document from user_account where id = $1 and version = $2 - 1 for update',
    [user.id, user.version],
  );
  if (!before) return undefined;
  await query('update user_account set version = $2, name = $3, document = $4 where id = $1', columnsOf(user));
  const change = userChange(before.document, user);
  if (change) await appendEvent(change, query);
  return true;
}

function columnsOf(user: User): readonly unknown[] {
  return [user.id, user.version, smallLetters(user.name), JSON.stringify(user)];
}
