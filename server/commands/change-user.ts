import { readUserChange, type Outcome, type UserChange } from '../../engine/index.ts';
import { hashPassword } from '../access/passwords.ts';
import type { User } from '../stores/access-store.ts';
import { userDocument, type UserDocument } from './access-documents.ts';
import { isFullAdmin } from './create-user.ts';
import { authorOf, refused, type Writer } from './writer.ts';

/**
 * Changes a user, and ends the user's sessions, so that nobody goes on with rights or a password of before.
 * @issue bad-shape unknown-user name-taken admin-required outdated
 */
export async function changeUser(id: string, body: unknown, writer: Writer): Promise<Outcome<UserDocument>> {
  const change = readUserChange(body);
  if (!change.ok) return change;
  const { access } = writer.stores;
  const user = await access.findUser(id);
  if (!user) return refused('unknown-user', `there is no user \`${id}\``);
  const done = authorOf(writer);
  const changed = await withChange(user, change.value, done);
  if (isFullAdmin(user) && !isFullAdmin(changed) && !(await isLeft(user, access.listUsers)))
    return refused('admin-required', `\`${user.name}\` is the last admin for all catalogs`);
  const replacement = await access.replaceUser(changed);
  if (replacement === 'taken') return refused('name-taken', `there is a user \`${changed.name}\` already`, '/name');
  if (replacement === 'outdated') return refused('outdated', `\`${user.name}\` was changed meanwhile`);
  await access.endSessionsOf(id);
  return { ok: true, value: userDocument(changed) };
}

async function withChange(user: User, change: UserChange, written: User['written']): Promise<User> {
  const { password, catalogs, ...members } = change;
  const { catalogs: before, failures: _forgiven, ...rest } = user;
  const within = catalogs === undefined ? before : catalogs === 'all' ? undefined : catalogs;
  return {
    ...rest,
    ...members,
    ...(within && { catalogs: within }),
    ...(password !== undefined && { passwordHash: await hashPassword(password) }),
    version: user.version + 1,
    written,
  };
}

/** Whether somebody else could still do everything. */
async function isLeft({ id }: User, listUsers: () => Promise<readonly User[]>): Promise<boolean> {
  return (await listUsers()).some((user) => user.id !== id && isFullAdmin(user));
}
