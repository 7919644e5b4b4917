import type { AccessStore, User } from '../stores/access-store.ts';
import { isPassword } from './passwords.ts';

/** A name and a password as somebody typed them. */
export type Credentials = { readonly name: string; readonly password: string };

type Users = Pick<AccessStore, 'findUserByName' | 'replaceUser'>;

const MOST_FAILURES = 5;
const LOCKED_MINUTES = 15;

/**
 * The user who signs in; undefined where the name or the password is wrong, or the user is locked out or disabled, and
 * nobody is told which. Every attempt is counted before it is tried, so that many at once get no more guesses than one
 * after the other: after the fifth failure the user is locked out for a quarter of an hour.
 * @param now epoch milliseconds
 */
export async function signIn({ name, password }: Credentials, users: Users, now: number): Promise<User | undefined> {
  const attempt = await countAttempt(name, users, now);
  const matches = await isPassword(password, attempt?.passwordHash);
  return attempt && matches ? forgiveFailures(attempt, users) : undefined;
}

/** The user with this attempt counted as a failure; undefined for who may not try. */
async function countAttempt(name: string, users: Users, now: number): Promise<User | undefined> {
  const user = await users.findUserByName(name);
  if (!user || user.disabled || (user.failures?.lockedUntil ?? 0) > now) return undefined;
  const before = user.failures?.lockedUntil === undefined ? (user.failures?.count ?? 0) : 0;
  const count = before + 1;
  const failures = count < MOST_FAILURES ? { count } : { count, lockedUntil: now + LOCKED_MINUTES * 60_000 };
  const counted = { ...user, version: user.version + 1, failures };
  return (await users.replaceUser(counted)) === 'replaced' ? counted : countAttempt(name, users, now);
}

async function forgiveFailures(user: User, users: Users): Promise<User | undefined> {
  const { failures: _forgiven, ...rest } = user;
  const forgiven = { ...rest, version: user.version + 1 };
  if ((await users.replaceUser(forgiven)) === 'replaced') return forgiven;
  const now = await users.findUserByName(user.name);
  return now && !now.disabled && now.passwordHash === user.passwordHash ? forgiveFailures(now, users) : undefined;
}
