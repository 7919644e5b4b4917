import path from 'node:path';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import { openPersons } from './access/persons.ts';
import type { Fingerprint } from './access/secret.ts';
import { openSessions } from './access/sessions.ts';
import { authenticate, limitFailures, requireOwnOrigin } from './http/authenticate.ts';
import { answerFailures, answerUnknownPath } from './http/failures.ts';
import { mountRoutes } from './http/mount-routes.ts';
import { identifyRequest, logRequests } from './http/request-log.ts';
import { securityHeaders } from './http/security-headers.ts';
import { uiPlaces } from './pages/ui-places.ts';
import type { RouteNeeds } from './routes/route-needs.ts';
import { openRoutes } from './routes/routes-within.ts';

/** What the application is made of. */
export type AppParts = Omit<RouteNeeds, 'personOf' | 'sessions'> & {
  readonly keys: readonly Fingerprint[];
  /** A key that ends with the first user. */
  readonly firstKey?: Fingerprint;
  readonly log: Logger;
  /** Folder of the built admin UI. */
  readonly uiFolder: string;
  /** Wrong keys and failed sign-ins that one address may have in a minute. */
  readonly failuresPerMinute: number;
};

/** The application; it answers requests and never listens by itself. */
export function createApp(parts: AppParts): Express {
  const { around, failuresPerMinute, keys, log, publicUrl, stores, uiFolder } = parts;
  const sessions = openSessions(stores.access, around.now);
  const limit = limitFailures(failuresPerMinute);
  const access = { keys, firstKey: parts.firstKey, sessions, store: stores.access };
  const identity = authenticate(access, publicUrl, limit);
  const app = express();
  app.disable('x-powered-by').disable('etag').enable('case sensitive routing').enable('strict routing');
  app.use(identifyRequest, logRequests(log), securityHeaders(publicUrl));
  app.use('/sign-in', limit);
  const guards = { authenticate: identity, requireOwnOrigin: requireOwnOrigin(publicUrl) };
  app.use(mountRoutes(openRoutes({ ...parts, personOf: openPersons(stores.access), sessions }), guards));
  app.use(
    '/assets',
    express.static(path.join(uiFolder, 'assets'), { immutable: true, maxAge: '1y', index: false, redirect: false }),
  );
  app.get([...uiPlaces], identity, (_request, response) => {
    response.sendFile(path.join(uiFolder, 'index.html'));
  });
  app.use(answerUnknownPath, answerFailures(log));
  return app;
}
