import { randomUUID } from 'node:crypto';
import { readNewUser, type NewUser, type Outcome } from '../../engine/index.ts';
import { operator } from '../access/caller.ts';
import { hashPassword } from '../access/passwords.ts';
import type { User } from '../stores/access-store.ts';
import { userDocument, type UserDocument } from './access-documents.ts';
import { authorOf, refused, type Writer } from './writer.ts';

/**
 * Adds a user. The first one has all rights, and ends what the one-time link has opened.
 * @issue bad-shape name-taken admin-required
 */
export async function createUser(body: unknown, writer: Writer): Promise<Outcome<UserDocument>> {
  const wanted = readNewUser(body);
  if (!wanted.ok) return wanted;
  const { access } = writer.stores;
  const isFirst = !(await access.hasUsers());
  if (isFirst && !isFullAdmin(wanted.value))
    return refused('admin-required', 'the first user is an admin for all catalogs', '/role');
  const user = await userOf(wanted.value, authorOf(writer));
  const creation = await (isFirst ? access.createFirstUser(user) : access.createUser(user));
  if (creation === 'taken') return refused('name-taken', `there is a user \`${user.name}\` already`, '/name');
  if (isFirst) await access.endSessionsOf(operator.id);
  return { ok: true, value: userDocument(user) };
}

/** Whether nobody can do more. */
export function isFullAdmin({
  role,
  catalogs,
  disabled = false,
}: Pick<User, 'role' | 'catalogs' | 'disabled'>): boolean {
  return role === 'admin' && catalogs === undefined && !disabled;
}

async function userOf({ password, ...rest }: NewUser, written: User['written']): Promise<User> {
  return { id: `user-${randomUUID()}`, version: 1, passwordHash: await hashPassword(password), written, ...rest };
}
