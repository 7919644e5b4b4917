import type { AccessStore, Session } from '../access-store.ts';
import type { Collection, Layer } from './collection.ts';

type SessionCalls = Pick<AccessStore, 'addSession' | 'endSession' | 'endSessionsOf' | 'findSession'>;

/** Sessions by the digests of their tokens; those that have expired go when another one comes. */
export function openSessions(collection: Collection<Session>): SessionCalls {
  return {
    addSession: (session) =>
      collection.change((layer) => {
        endAll(layer, ({ expiresAt }) => expiresAt <= session.createdAt);
        layer.set(session.digest, session);
      }),
    findSession: async (digest, now) => {
      const session = collection.get(digest);
      return session && session.expiresAt > now ? session : undefined;
    },
    endSession: (digest) => collection.change((layer) => endAll(layer, (session) => session.digest === digest)),
    endSessionsOf: (user) => collection.change((layer) => endAll(layer, (session) => session.user === user)),
  };
}

function endAll(layer: Layer<Session>, isMeant: (session: Session) => boolean): void {
  for (const session of [...layer.values()]) if (isMeant(session)) layer.delete(session.digest);
}
