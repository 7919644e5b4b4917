import { Router, type Request, type RequestHandler } from 'express';
import type { Outcome } from '../../engine/index.ts';
import { issueOf } from '../problems.ts';
import { readJsonBody } from './json-body.ts';
import { empty, problem } from './reply.ts';
import type { Ask, Route } from './route.ts';
import { sendReply } from './send-reply.ts';

/** A router that answers the given calls; another method on one of their paths is 405 and says what there is. */
export function mountRoutes(routes: readonly Route[], authenticate: RequestHandler): Router {
  const router = Router({ caseSensitive: true, strict: true });
  for (const route of routes) {
    const body = route.request ? readJsonBody : [];
    const access = route.access === 'caller' ? [authenticate] : [];
    router[route.method](expressPath(route.path), nameCall(route), ...access, ...body, answer(route));
  }
  for (const path of new Set(routes.map((route) => route.path)))
    router.all(expressPath(path), refuseMethod(routes, path));
  return router;
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

function answer(route: Route): RequestHandler {
  return async (request, response) => {
    const query = readQuery(route, request.query);
    const caller = String(response.locals['caller'] ?? '');
    sendReply(response, query.ok ? await route.handle(askOf(request, query.value, caller)) : problem(query.issues));
  };
}

function askOf(request: Request, query: Ask['query'], caller: string): Ask {
  const path = request.params as Ask['path'];
  return { body: request.body, path, query, header: (name) => request.get(name), caller };
}

function readQuery({ parameters = [] }: Route, raw: Request['query']): Outcome<Ask['query']> {
  const known = new Set(parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name));
  const issues = Object.entries(raw).flatMap(([name, value]) => {
    if (!known.has(name)) return [issueOf('shape-unknown-member', `\`${name}\` is no parameter of this call`)];
    return typeof value === 'string' ? [] : [issueOf('shape-type', `\`${name}\` is there more than once`)];
  });
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: { ...raw } as Ask['query'] };
}

function refuseMethod(routes: readonly Route[], path: string): RequestHandler {
  const methods = routes.filter((route) => route.path === path).map(({ method }) => method.toUpperCase());
  const allowed = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  return (request, response) => {
    if (request.method === 'OPTIONS') sendReply(response, empty(204, { Allow: allowed }));
    else sendReply(response, problem([issueOf('method-not-allowed', `there is only ${allowed}`)], { Allow: allowed }));
  };
}
