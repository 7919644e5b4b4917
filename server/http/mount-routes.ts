import { Router, type Request, type RequestHandler, type Response } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';
import type { Outcome } from '../../engine/index.ts';
import type { Caller } from '../access/caller.ts';
import { issueOfParameter, type RequestIssue } from '../problems.ts';
import { callerOf, requireRight } from './authenticate.ts';
import { blameParameters } from './blamed-parameters.ts';
import { FORM, readFormBody } from './form-body.ts';
import { readJsonBody } from './json-body.ts';
import { refuseOtherMethods } from './other-methods.ts';
import { problem } from './reply.ts';
import type { Ask, Route } from './route.ts';
import { sendReply } from './send-reply.ts';

/** The same calls in the same order, for whoever may touch these catalogs; all of them where undefined. */
export type RoutesWithin = (catalogs: readonly string[] | undefined) => readonly Route[];

/** What a request passes before its body is read. */
export type Guards = {
  /** Finds out who calls. */
  readonly authenticate: RequestHandler;
  /** Stops what a page of someone else sends where nobody has to say who calls. */
  readonly requireOwnOrigin: RequestHandler;
};

/** What no id has in it, and no database looks for. */
const NUL = '%00';

/** A router that answers the given calls; another method on one of their paths is 405 and says what there is. */
export function mountRoutes(routesWithin: RoutesWithin, guards: Guards): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const routes = routesWithin(undefined);
  router.use((request, _response, next) => next(request.path.includes(NUL) ? 'router' : undefined));
  for (const [index, route] of routes.entries()) {
    const passes = [nameCall(route), ...guardsOf(route, guards), ...bodyOf(route)];
    router[route.method](expressPath(route.path), ...passes, answer(routesWithin, index));
  }
  for (const path of new Set(routes.map((route) => route.path)))
    router.all(expressPath(path), refuseOtherMethods(methodsOf(routes, path)));
  return router;
}

function guardsOf(route: Route, { authenticate, requireOwnOrigin }: Guards): readonly RequestHandler[] {
  return route.access === 'anyone' ? [requireOwnOrigin] : [authenticate, requireRight(route)];
}

function bodyOf({ request }: Route): readonly RequestHandler[] {
  if (!request) return [];
  return request.media === FORM ? readFormBody : readJsonBody;
}

/** @example expressPath('/v1/catalogs/{id}') → '/v1/catalogs/:id' */
function expressPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

function nameCall({ method, path }: Route): RequestHandler {
  return (_request, response, next) => {
    response.locals['call'] = `${method.toUpperCase()} ${path}`;
    next();
  };
}

function answer(routesWithin: RoutesWithin, index: number): RequestHandler {
  return async (request, response) => {
    const caller = callerOf(response);
    const route = routesWithin(caller?.catalogs)[index];
    if (!route) throw new RangeError('everybody has the same calls');
    const query = readQuery(route, request.query);
    const reply = query.ok
      ? await route.handle(askOf(request, query.value, { caller, left: leavingOf(response) }))
      : problem(query.issues);
    sendReply(response, blameParameters(reply, route, new Set(Object.keys(request.query))));
  };
}

type Asker = Pick<Ask, 'left'> & { readonly caller: Caller | undefined };

function askOf(request: Request, query: Ask['query'], { caller, left }: Asker): Ask {
  const path = request.params as Ask['path'];
  return {
    body: request.body,
    path,
    query,
    header: (name) => request.get(name),
    beforehand: request.method === 'HEAD' ? 'look' : isPrefetch(request) ? 'prefetch' : undefined,
    left,
    address: ipKeyGenerator(request.ip ?? ''),
    caller: caller?.id ?? '',
    rights: caller?.rights ?? [],
  };
}

function leavingOf(response: Response): AbortSignal {
  const leaving = new AbortController();
  response.once('close', () => leaving.abort());
  return leaving.signal;
}

/** @source Fetch Standard, Sec-Purpose */
function isPrefetch(request: Request): boolean {
  const purpose = request.get('Sec-Purpose') ?? request.get('Purpose') ?? request.get('X-Moz') ?? '';
  return /\bprefetch\b/.test(purpose);
}

function readQuery({ parameters = [] }: Route, raw: Request['query']): Outcome<Ask['query']> {
  const known = new Set(parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name));
  const issues = Object.entries(raw).flatMap(([name, value]) => issueOfMember(name, value, known.has(name)) ?? []);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: { ...raw } as Ask['query'] };
}

function issueOfMember(name: string, value: unknown, isKnown: boolean): RequestIssue | undefined {
  if (!isKnown) return issueOfParameter('shape-unknown-member', `\`${name}\` is no parameter of this call`, name);
  if (typeof value !== 'string') return issueOfParameter('shape-type', `\`${name}\` is there more than once`, name);
  return value.includes('\0') ? issueOfParameter('broken-text', `\`${name}\` has the character NUL`, name) : undefined;
}

function methodsOf(routes: readonly Route[], path: string): readonly string[] {
  return routes.filter((route) => route.path === path).map(({ method }) => method.toUpperCase());
}
