import type { ApiKey, Role, Scope, User } from '../stores/access-store.ts';
import { instantText } from './contract-document.ts';

/** A user as the interface shows one; nothing of the password. */
export type UserDocument = {
  readonly id: string;
  /** Counted from 1; every sign-in counts as a change. */
  readonly version: number;
  readonly name: string;
  readonly role: Role;
  readonly catalogs: readonly string[] | 'all';
  readonly disabled: boolean;
};

export function userDocument({ id, version, name, role, catalogs, disabled = false }: User): UserDocument {
  return { id, version, name, role, catalogs: catalogs ?? 'all', disabled };
}

/** A key as the interface shows one; nothing of its secret. */
export type KeyDocument = {
  readonly id: string;
  readonly label: string;
  readonly scopes: readonly Scope[];
  readonly catalogs: readonly string[] | 'all';
  readonly created: { readonly by: string; readonly at: string };
  readonly revoked?: { readonly by: string; readonly at: string };
};

export function keyDocument({ id, label, scopes, catalogs, created, revoked }: ApiKey): KeyDocument {
  return {
    id,
    label,
    scopes,
    catalogs: catalogs ?? 'all',
    created: { by: created.by, at: instantText(created.at) },
    ...(revoked && { revoked: { by: revoked.by, at: instantText(revoked.at) } }),
  };
}
