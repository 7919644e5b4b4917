import { type Fingerprint, isSecret } from './secret.ts';
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

/** Who may ask. */
export type Access = { readonly keys: readonly Fingerprint[]; readonly sessions: Sessions };

export type Verdict = 'allowed' | 'unauthorised' | 'foreign-origin';

export const SESSION_COOKIE = 'mehrwert_session';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may be answered: by a key, or by a session. A browser adds the session's cookie by itself, so a
 * request that changes or computes something must then come from a page of the server's own.
 */
export function judge(presented: Presented, { keys, sessions }: Access): Verdict {
  if (presented.authorization !== undefined)
    return holdsKey(presented.authorization, keys) ? 'allowed' : 'unauthorised';
  const session = readCookie(presented.cookie, SESSION_COOKIE);
  if (session === undefined || !sessions.isOpen(session)) return 'unauthorised';
  return SAFE_METHODS.has(presented.method) || presented.ownOrigins.includes(presented.origin ?? '')
    ? 'allowed'
    : 'foreign-origin';
}

function holdsKey(authorization: string, keys: readonly Fingerprint[]): boolean {
  const key = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  return key !== undefined && keys.some((kept) => isSecret(key, kept));
}

function readCookie(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
