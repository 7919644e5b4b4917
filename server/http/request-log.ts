import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

const SANE_ID = /^[A-Za-z0-9._-]{1,64}$/;

/** Gives each request an id, its own if that is short and plain, and says it in the answer. */
export const identifyRequest: RequestHandler = (request, response, next) => {
  const given = request.get('X-Request-Id') ?? '';
  response.locals['requestId'] = SANE_ID.test(given) ? given : randomUUID();
  response.set('X-Request-Id', response.locals['requestId']);
  next();
};

/** One line per request: which call, how it ended, how long it took. Never addresses, bodies or keys. */
export function logRequests(log: Logger): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    response.on('finish', () => {
      log.info({
        requestId: response.locals['requestId'],
        method: request.method,
        call: response.locals['call'] ?? 'none',
        status: response.statusCode,
        milliseconds: Math.round((performance.now() - start) * 10) / 10,
      });
    });
    next();
  };
}
