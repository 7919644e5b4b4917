import type { Request, RequestHandler, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { type Access, judge } from '../access/credentials.ts';
import { rememberPlace } from '../access/return-place.ts';
import { issueOf } from '../problems.ts';
import { empty, problem } from './reply.ts';
import { sendReply } from './send-reply.ts';

/** Lets a request through that holds a key or a session; a person without one is led to the sign-in. */
export function authenticate(access: Access, publicUrl: string, limitFailures: RequestHandler): RequestHandler {
  return (request, response, next) => {
    const { method } = request;
    const { authorization, cookie, origin } = request.headers;
    const ownOrigins = [new URL(publicUrl).origin, `${request.protocol}://${request.get('Host') ?? ''}`];
    switch (judge({ method, authorization, cookie, origin, ownOrigins }, access)) {
      case 'allowed':
        response.locals['caller'] = authorization === undefined ? 'session' : 'key';
        next();
        return;
      case 'foreign-origin':
        sendReply(response, problem([issueOf('forbidden', 'a session may send this only from a page of this server')]));
        return;
      case 'unauthorised':
        void limitFailures(request, response, () => {
          refuse(request, response);
        });
    }
  };
}

/** Counts failed sign-ins and wrong keys of each address; those who hold the right one are never kept waiting. */
export function limitFailures(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    validate: { xForwardedForHeader: false },
    handler: (_request, response) => {
      sendReply(response, problem([issueOf('too-many-requests', 'too many failed attempts, try again in a minute')]));
    },
  });
}

function refuse(request: Request, response: Response): void {
  if (request.method === 'GET' && request.get('Accept')?.includes('text/html') && !request.headers.authorization) {
    sendReply(response, empty(303, { Location: '/sign-in', 'Set-Cookie': rememberPlace(request.originalUrl) }));
    return;
  }
  const detail = 'a key is needed: `Authorization: Bearer KEY`, or a session';
  sendReply(response, problem([issueOf('unauthorised', detail)], { 'WWW-Authenticate': 'Bearer realm="mehrwert"' }));
}
