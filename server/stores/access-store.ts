import type { Authored } from './authored.ts';

/**
 * Where users, API keys and sessions are kept; of secrets only what proves them.
 *
 * A user is found by id, and by name in capitals or not.
 * Users are listed in the order of their names.
 * Two users never have the same name, in capitals or not.
 * The first user is created only while there is none, and of several at once exactly one succeeds.
 * A user is replaced whole, and a change names the version it replaces.
 * A key is found by the digest of its secret, revoked ones too.
 * Keys are listed in the order in which they were created.
 * A key is revoked once, and the first revocation stays.
 * The audit tells in the same step of users and keys that are created, changed and revoked, and of no secret; a sign-in is no change.
 * A session is found by the digest of its token until it expires or ends.
 * Ending a user's sessions ends all of them and none of another user.
 */
export type AccessStore = {
  readonly findUser: (id: string) => Promise<User | undefined>;
  readonly findUserByName: (name: string) => Promise<User | undefined>;
  readonly listUsers: () => Promise<readonly User[]>;
  /** Whether there is any user, whatever the asker may see of them. */
  readonly hasUsers: () => Promise<boolean>;
  readonly createFirstUser: (user: User) => Promise<'created' | 'taken'>;
  readonly createUser: (user: User) => Promise<'created' | 'taken'>;
  /** @param user with a version that is one higher than the one it replaces */
  readonly replaceUser: (user: User) => Promise<'replaced' | 'outdated' | 'taken'>;

  readonly addKey: (key: ApiKey) => Promise<void>;
  readonly findKey: (digest: string) => Promise<ApiKey | undefined>;
  readonly listKeys: () => Promise<readonly ApiKey[]>;
  readonly revokeKey: (id: string, by: Authored) => Promise<'revoked' | 'unknown'>;

  readonly addSession: (session: Session) => Promise<void>;
  /** @param now epoch milliseconds */
  readonly findSession: (digest: string, now: number) => Promise<Session | undefined>;
  readonly endSession: (digest: string) => Promise<void>;
  readonly endSessionsOf: (user: string) => Promise<void>;
};

export type Role = 'viewer' | 'editor' | 'publisher' | 'admin';
export type Scope = 'ask' | 'read' | 'write' | 'publish' | 'admin';

/** A person who signs in. */
export type User = {
  readonly id: string;
  /** Counted from 1. */
  readonly version: number;
  readonly name: string;
  /** Argon2 in PHC form; left out, the user signs in by other means. */
  readonly passwordHash?: string;
  readonly role: Role;
  /** Catalogs that the user may touch; left out, all. */
  readonly catalogs?: readonly string[];
  readonly written: Authored;
  readonly disabled?: boolean;
  /** Failed sign-ins since the last good one, from wherever. */
  readonly failures?: { readonly count: number };
};

/** What a service proves itself by. */
export type ApiKey = {
  readonly id: string;
  readonly label: string;
  /** SHA-256 of the secret, in hexadecimal. */
  readonly digest: string;
  readonly scopes: readonly Scope[];
  /** Catalogs that the key may touch; left out, all. */
  readonly catalogs?: readonly string[];
  readonly created: Authored;
  readonly revoked?: Authored;
};

/** A user who has signed in. */
export type Session = {
  /** SHA-256 of the token, in hexadecimal. */
  readonly digest: string;
  readonly user: string;
  readonly createdAt: number;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
};
