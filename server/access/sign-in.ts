import type { AccessStore, User } from '../stores/access-store.ts';
import type { Attempts } from './attempts.ts';
import { isPassword } from './passwords.ts';
import type { Strangers } from './strangers.ts';

/** A name and a password as somebody typed them, and the address they came from. */
export type Credentials = { readonly name: string; readonly password: string; readonly address: string };

type Users = Pick<AccessStore, 'findUserByName' | 'replaceUser'>;

/** Where users are known and attempts counted, and how to wait for some milliseconds. */
export type SignInDesk = {
  readonly users: Users;
  readonly attempts: Attempts;
  readonly strangers: Strangers;
  readonly wait: (ms: number) => Promise<unknown>;
};

/** Failures under a name, from wherever, after which each further attempt takes twice as long as the one before. */
const FAILURES_AT_ONCE = 5;
const SHORTEST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;

/**
 * The user who signs in; undefined where the name or the password is wrong, the address has failed too often, or the user
 * is disabled, and nobody is told which. Every attempt is counted before it is tried, so that many at once get no more
 * guesses than one after the other. Who guesses from many addresses waits ever longer, whether anybody has that name or not,
 * but locks nobody out.
 */
export async function signIn(credentials: Credentials, desk: SignInDesk): Promise<User | undefined> {
  const { address, name, password } = credentials;
  const mayTry = desk.attempts.begin(name, address);
  const user = mayTry ? await countAttempt(name, desk.users) : undefined;
  await desk.wait(mayTry ? waitOf((user?.failures?.count ?? desk.strangers.count(name)) - 1) : 0);
  const matches = await isPassword(password, user?.passwordHash);
  if (!user || !matches) return undefined;
  desk.attempts.forgive(name, address);
  return forgiveFailures(user, desk.users);
}

/** How long an attempt waits after so many failures. @example waitOf(5) → 250, waitOf(6) → 500 */
export function waitOf(failures: number): number {
  if (failures < FAILURES_AT_ONCE) return 0;
  return Math.min(LONGEST_WAIT_MS, SHORTEST_WAIT_MS * 2 ** (failures - FAILURES_AT_ONCE));
}

/** The user with this attempt counted as a failure; undefined for who may not try. */
async function countAttempt(name: string, users: Users): Promise<User | undefined> {
  const user = await users.findUserByName(name);
  if (!user || user.disabled) return undefined;
  const counted = { ...user, version: user.version + 1, failures: { count: (user.failures?.count ?? 0) + 1 } };
  return (await users.replaceUser(counted)) === 'replaced' ? counted : countAttempt(name, users);
}

async function forgiveFailures(user: User, users: Users): Promise<User | undefined> {
  const { failures: _forgiven, ...rest } = user;
  const forgiven = { ...rest, version: user.version + 1 };
  if ((await users.replaceUser(forgiven)) === 'replaced') return forgiven;
  const now = await users.findUserByName(user.name);
  return now && !now.disabled && now.passwordHash === user.passwordHash ? forgiveFailures(now, users) : undefined;
}
