import type { Request, RequestHandler, Response } from 'express';
import type { Caller } from '../access/caller.ts';
import { type Access, identify } from '../access/identify.ts';
import { rememberPlace } from '../access/return-place.ts';
import { issueOf } from '../problems.ts';
import type { OwnOrigins } from './own-origins.ts';
import { limitRequests } from './limit-requests.ts';
import { empty, problem } from './reply.ts';
import type { Route } from './route.ts';
import { sendReply } from './send-reply.ts';

/** Lets a request through that holds a key or a session; a person without one is led to the sign-in. */
export function authenticate(access: Access, ownOrigins: OwnOrigins, limitFailures: RequestHandler): RequestHandler {
  return async (request, response, next) => {
    const { method } = request;
    const { authorization, cookie, origin } = request.headers;
    const presented = { method, authorization, cookie, origin, ownOrigins: ownOrigins(request) };
    const identity = await identify(presented, access);
    switch (identity.kind) {
      case 'known':
        response.locals['caller'] = identity.caller;
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

/** Stops what a browser sends from a page of someone else; what does not come from a browser names no origin. */
export function requireOwnOrigin(ownOrigins: OwnOrigins): RequestHandler {
  return (request, response, next) => {
    const { origin } = request.headers;
    if (origin === undefined || request.method === 'GET' || ownOrigins(request).includes(origin)) next();
    else sendReply(response, problem([issueOf('forbidden', 'this is sent only from a page of this server')]));
  };
}

/** Who makes an authenticated request; undefined where anyone may. */
export function callerOf(response: Response): Caller | undefined {
  return response.locals['caller'] as Caller | undefined;
}

/** Lets a request through whose caller has the right that the route needs. */
export function requireRight({ access }: Pick<Route, 'access'>): RequestHandler {
  return (_request, response, next) => {
    if (access === 'caller' || access === 'anyone' || callerOf(response)?.rights.includes(access)) next();
    else sendReply(response, problem([issueOf('forbidden', `this needs the right \`${access}\``)]));
  };
}

/** Counts failed sign-ins and wrong keys of each address; those who hold the right one are never kept waiting. */
export function limitFailures(perMinute: number): RequestHandler {
  return limitRequests(perMinute, 'failed attempts', 'failed');
}

function refuse(request: Request, response: Response): void {
  if (request.method === 'GET' && request.get('Accept')?.includes('text/html') && !request.headers.authorization) {
    sendReply(response, empty(303, { Location: '/sign-in', 'Set-Cookie': rememberPlace(request.originalUrl) }));
    return;
  }
  const detail = 'a key is needed: `Authorization: Bearer KEY`, or a session';
  sendReply(response, problem([issueOf('unauthorised', detail)], { 'WWW-Authenticate': 'Bearer realm="mehrwert"' }));
}
