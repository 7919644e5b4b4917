import { call } from '../call.ts';
import type { Written } from './contract-calls.ts';

export const roles = ['viewer', 'editor', 'publisher', 'admin'] as const;
export type Role = (typeof roles)[number];

export const scopes = ['ask', 'read', 'write', 'publish', 'admin'] as const;
export type Scope = (typeof scopes)[number];

/** Whose name the page is opened in. */
export type Person = {
  readonly id: string;
  readonly name?: string;
  readonly role?: Role;
  readonly rights: readonly Scope[];
};

/** A person who signs in. */
export type User = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly catalogs: readonly string[] | 'all';
  readonly disabled: boolean;
};

/** What a service proves itself by. */
export type Key = {
  readonly id: string;
  readonly label: string;
  readonly scopes: readonly Scope[];
  readonly catalogs: readonly string[] | 'all';
  readonly created: Written;
  readonly revoked?: Written;
};

/** A chain of the audit: whole, or broken at an entry. */
export type ChainVerdict =
  | { readonly chain: string; readonly kind: 'whole'; readonly entries: number }
  | { readonly chain: string; readonly kind: 'broken'; readonly number: number; readonly because: string };

/** Something that was done. */
export type AuditEntry = {
  readonly number: number;
  readonly by: string;
  /** Name of the user, or label of the key; left out where there is none. */
  readonly name?: string;
  readonly at: string;
  readonly action: string;
  readonly content: unknown;
};

export type AuditPage = { readonly entries: readonly AuditEntry[]; readonly next?: string };

export function fetchPerson(): Promise<Person> {
  return call('/v1/session');
}

export async function fetchUsers(): Promise<readonly User[]> {
  return (await call<{ readonly users: readonly User[] }>('/v1/users')).users;
}

export function postUser(user: {
  name: string;
  password: string;
  role: Role;
  catalogs?: readonly string[];
}): Promise<User> {
  return call('/v1/users', { method: 'POST', body: user });
}

export function patchUser(id: string, change: Partial<Pick<User, 'role' | 'disabled' | 'catalogs'>>): Promise<User> {
  return call(`/v1/users/${encodeURIComponent(id)}`, { method: 'PATCH', body: change });
}

export async function fetchKeys(): Promise<readonly Key[]> {
  return (await call<{ readonly keys: readonly Key[] }>('/v1/keys')).keys;
}

/** Makes a key; its secret is told this once. */
export function postKey(key: {
  label: string;
  scopes: readonly Scope[];
  catalogs?: readonly string[];
}): Promise<Key & { readonly key: string }> {
  return call('/v1/keys', { method: 'POST', body: key });
}

export function revokeKey(id: string): Promise<Key> {
  return call(`/v1/keys/${encodeURIComponent(id)}`, { method: 'DELETE' });
}

/** Each chain of the audit, verified now. */
export async function fetchVerdicts(): Promise<readonly ChainVerdict[]> {
  return (await call<{ readonly chains: readonly ChainVerdict[] }>('/v1/audit')).chains;
}

/** A part of a chain such as `access`, `catalog/groupios` or `contract/C-1`, oldest first. */
export function fetchChain(chain: string, cursor?: string): Promise<AuditPage> {
  const [kind = '', ...id] = chain.split('/');
  const places: Readonly<Record<string, string>> = { catalog: 'catalogs/', contract: 'contracts/', access: 'access' };
  const query = cursor === undefined ? '' : `?${new URLSearchParams({ cursor }).toString()}`;
  return call(`/v1/audit/${places[kind] ?? kind}${encodeURIComponent(id.join('/'))}${query}`);
}

/** Ends the session; the sign-in is shown next. */
export async function signOut(): Promise<void> {
  await fetch('/sign-out', { method: 'POST' });
  location.assign('/sign-in');
}
