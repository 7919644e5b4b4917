import type { ApiKey, Role, Scope, User } from '../stores/access-store.ts';

/** Who makes a call, and what may be done in that name. */
export type Caller = {
  /** Id of a user or of a key. */
  readonly id: string;
  readonly rights: readonly Scope[];
  /** Catalogs that may be touched; undefined where all may. */
  readonly catalogs: readonly string[] | undefined;
};

const ALL_RIGHTS: readonly Scope[] = ['ask', 'read', 'write', 'publish', 'admin'];

const RIGHTS_OF: Readonly<Record<Role, readonly Scope[]>> = {
  viewer: ['ask', 'read'],
  editor: ['ask', 'read', 'write'],
  publisher: ['ask', 'read', 'write', 'publish'],
  admin: ALL_RIGHTS,
};

/** Whoever runs the server: by the key of its environment, or by the one-time link while there is no user. */
export const operator: Caller = { id: 'operator', rights: ALL_RIGHTS, catalogs: undefined };

export function callerOfUser({ id, role, catalogs }: User): Caller {
  return { id, rights: RIGHTS_OF[role], catalogs };
}

export function callerOfKey({ id, scopes, catalogs }: ApiKey): Caller {
  return { id, rights: scopes, catalogs };
}
