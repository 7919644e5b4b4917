import type { AccessStore } from '../stores/access-store.ts';
import { type Caller, callerOfKey, callerOfUser, operator } from './caller.ts';
import { type Fingerprint, fingerprintOf, isSecret } from './secret.ts';
import { readSessionCookie } from './session-cookie.ts';
import type { Sessions } from './sessions.ts';

/** What a request says about who sends it. */
export type Presented = {
  readonly method: string;
  readonly authorization: string | undefined;
  readonly cookie: string | undefined;
  readonly origin: string | undefined;
  /** Origins under which the server is reached. */
  readonly ownOrigins: readonly string[];
};

/** Where callers are known. */
export type Access = {
  /** Keys that come with the process, with all rights. */
  readonly keys: readonly Fingerprint[];
  /** A key with all rights that a first start prints: it ends with the first user, in every process. */
  readonly firstKey: Fingerprint | undefined;
  readonly store: Pick<AccessStore, 'findKey' | 'findUser' | 'listUsers'>;
  readonly sessions: Pick<Sessions, 'find'>;
};

export type Identity =
  | { readonly kind: 'known'; readonly caller: Caller }
  | { readonly kind: 'unauthorised' }
  | { readonly kind: 'foreign-origin' };

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Who makes a request: by a key, or by a session. A browser adds the session's cookie by itself, so a request that
 * changes or computes something must then come from a page of the server's own.
 */
export async function identify(presented: Presented, access: Access): Promise<Identity> {
  const { authorization, cookie } = presented;
  if (authorization !== undefined) return known(await findKey(authorization, access));
  const caller = await findUser(readSessionCookie(cookie), access);
  return caller && !isOwn(presented) ? { kind: 'foreign-origin' } : known(caller);
}

/** Whether a request that a browser sends with a session's cookie may do so: it only reads, or comes from a page of our own. */
function isOwn({ method, origin, ownOrigins }: Presented): boolean {
  return SAFE_METHODS.has(method) || ownOrigins.includes(origin ?? '');
}

function known(caller: Caller | undefined): Identity {
  return caller ? { kind: 'known', caller } : { kind: 'unauthorised' };
}

async function findKey(authorization: string, { firstKey, keys, store }: Access): Promise<Caller | undefined> {
  const secret = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  if (secret === undefined) return undefined;
  if (keys.some((kept) => isSecret(secret, kept))) return operator;
  if (firstKey && isSecret(secret, firstKey)) return (await store.listUsers()).length === 0 ? operator : undefined;
  const key = await store.findKey(fingerprintOf(secret).toString('hex'));
  return key && !key.revoked ? callerOfKey(key) : undefined;
}

async function findUser(secret: string | undefined, { sessions, store }: Access): Promise<Caller | undefined> {
  const session = secret === undefined ? undefined : await sessions.find(secret);
  if (!session) return undefined;
  if (session.user === operator.id) return operator;
  const user = await store.findUser(session.user);
  return user && !user.disabled ? callerOfUser(user) : undefined;
}
