import type { AccessStore, Session } from '../access-store.ts';
import type { Database } from './database.ts';

type SessionCalls = Pick<AccessStore, 'addSession' | 'endSession' | 'endSessionsOf' | 'findSession'>;

/** Sessions in a table; those that have expired go when another one comes. */
export function openSessions({ query }: Database): SessionCalls {
  const end = async (condition: string, value: unknown): Promise<void> => {
    await query(`delete from session where ${condition}`, [value]);
  };
  return {
    addSession: async (session) => {
      const { createdAt, digest, expiresAt, user } = session;
      await end('expires_at <= $1', createdAt);
      await query('insert into session (digest, user_id, expires_at, document) values ($1, $2, $3, $4)', [
        digest,
        user,
        expiresAt,
        JSON.stringify(session),
      ]);
    },
    findSession: async (digest, now) => {
      const [row] = await query<{ document: Session }>(
        'select document from session where digest = $1 and expires_at > $2',
        [digest, now],
      );
      return row?.document;
    },
    endSession: (digest) => end('digest = $1', digest),
    endSessionsOf: (user) => end('user_id = $1', user),
  };
}
