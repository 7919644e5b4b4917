import type { AccessStore, Session } from '../stores/access-store.ts';
import { fingerprintOf, makeSecret } from './secret.ts';

/** People who are signed in, known to every process of the server. */
export type Sessions = {
  /** Begins a session of a user, or of the operator, and gives its secret. */
  readonly begin: (user: string) => Promise<string>;
  readonly find: (secret: string) => Promise<Session | undefined>;
  readonly end: (secret: string) => Promise<void>;
};

export const SESSION_HOURS = 12;

/** Sessions that last twelve hours by the given clock, in epoch milliseconds. */
export function openSessions(
  store: Pick<AccessStore, 'addSession' | 'findSession' | 'endSession'>,
  now: () => number,
): Sessions {
  return {
    begin: async (user) => {
      const secret = makeSecret();
      const createdAt = now();
      const expiresAt = createdAt + SESSION_HOURS * 3_600_000;
      await store.addSession({ digest: digestOf(secret), user, createdAt, expiresAt });
      return secret;
    },
    find: (secret) => store.findSession(digestOf(secret), now()),
    end: (secret) => store.endSession(digestOf(secret)),
  };
}

/** What is kept of a session's secret. */
function digestOf(secret: string): string {
  return fingerprintOf(secret).toString('hex');
}
