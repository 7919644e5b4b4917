import express, { type Express } from 'express';
import type { Logger } from 'pino';
import { openNames, openPersons } from './access/persons.ts';
import type { Fingerprint } from './access/secret.ts';
import { openSessions } from './access/sessions.ts';
import { openRights } from './access/standing-rights.ts';
import { adminUi } from './http/admin-ui.ts';
import { authenticate, limitFailures, requireOwnOrigin } from './http/authenticate.ts';
import { requireHost } from './http/broken-requests.ts';
import { compressReading } from './http/compress.ts';
import { answerFailures, answerUnknownPath } from './http/failures.ts';
import { limitRequests } from './http/limit-requests.ts';
import { mountRoutes } from './http/mount-routes.ts';
import { ownOrigins } from './http/own-origins.ts';
import { identifyRequest, logRequests } from './http/request-log.ts';
import { securityHeaders } from './http/security-headers.ts';
import type { RouteNeeds } from './routes/route-needs.ts';
import { openRoutes } from './routes/routes-within.ts';

/** What the application is made of. */
export type AppParts = Omit<RouteNeeds, 'hasRight' | 'names' | 'personOf' | 'sessions'> & {
  readonly keys: readonly Fingerprint[];
  /** A key that ends with the first user. */
  readonly firstKey?: Fingerprint;
  readonly log: Logger;
  /** Proxies in front of the server, each of which tells whom it asks for; left out, none. */
  readonly proxies?: number;
  /** Folder of the built admin UI. */
  readonly uiFolder: string;
  /** Wrong keys and failed sign-ins that one address may have in a minute. */
  readonly failuresPerMinute: number;
  /** Sheets that one address may verify in a minute. */
  readonly verificationsPerMinute: number;
  /** Whether the operator has named the public address; then no other host is the server's own. */
  readonly isPublicUrlGiven: boolean;
};

/** The application; it answers requests and never listens by itself. */
export function createApp(parts: AppParts): Express {
  const { around, failuresPerMinute, isPublicUrlGiven, keys, log, publicUrl, stores, uiFolder } = parts;
  const sessions = openSessions(stores.access, around.now);
  const limit = limitFailures(failuresPerMinute);
  const origins = ownOrigins(publicUrl, isPublicUrlGiven);
  const access = { keys, firstKey: parts.firstKey, sessions, store: stores.access };
  const identity = authenticate(access, origins, limit);
  const app = express();
  app.disable('x-powered-by').disable('etag').enable('case sensitive routing').enable('strict routing');
  app.set('trust proxy', parts.proxies ?? 0);
  app.use(identifyRequest, logRequests(log), securityHeaders(publicUrl), requireHost, compressReading);
  app.use('/sign-in', limit);
  app.use('/verify', limitRequests(parts.verificationsPerMinute));
  const guards = { authenticate: identity, requireOwnOrigin: requireOwnOrigin(origins) };
  app.use(
    mountRoutes(
      openRoutes({
        ...parts,
        hasRight: openRights(stores.access),
        names: openNames(stores.access),
        personOf: openPersons(stores.access),
        sessions,
      }),
      guards,
    ),
  );
  app.use(adminUi(uiFolder, identity));
  app.use(answerUnknownPath, answerFailures(log));
  return app;
}
