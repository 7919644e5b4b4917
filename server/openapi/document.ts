import type { Parameter, Route } from '../http/route.ts';
import { componentRef, componentsOf } from './components.ts';
import type { Schema, SchemaFiles } from './schemas.ts';

/** An OpenAPI 3.1 document. */
export type ApiDocument = {
  readonly openapi: '3.1.1';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly securitySchemes: Readonly<Record<string, unknown>>;
  };
};

/** One call in the document. */
export type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly security?: readonly [];
  readonly parameters?: readonly unknown[];
  readonly requestBody?: { readonly required: true; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content: Content }>>;
};

type Content = Readonly<Record<string, { readonly schema?: Schema; readonly example?: unknown }>>;

/** An inline contract is part of a question, though its schema says so in words only. */
const MENTIONED = ['contract.v1.schema.json'];
const PROBLEM = 'problem.v1.schema.json';

/** The document of these calls, from the schemas that validate them. */
export function describeApi(routes: readonly Route[], files: SchemaFiles, publicUrl: string): ApiDocument {
  const addresses = [...routes.flatMap(addressesOf), ...MENTIONED, PROBLEM];
  return {
    openapi: '3.1.1',
    info: { title: 'Mehrwert', version: '1', description: 'Decides what a service contract covers, and says why.' },
    servers: [{ url: publicUrl }],
    security: [{ key: [] }, { session: [] }],
    paths: pathsOf(routes, files),
    components: {
      schemas: componentsOf(addresses, files),
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'mehrwert_session' },
      },
    },
  };
}

function pathsOf(routes: readonly Route[], files: SchemaFiles): ApiDocument['paths'] {
  const paths = [...new Set(routes.map(({ path }) => path))];
  const at = (path: string) => routes.filter((route) => route.path === path);
  return Object.fromEntries(
    paths.map((path) => [path, Object.fromEntries(at(path).map((route) => [route.method, operationOf(route, files)]))]),
  );
}

function operationOf(route: Route, files: SchemaFiles): Operation {
  const { access, parameters, request, summary } = route;
  return {
    operationId: `${route.method}${route.path.replaceAll(/[^A-Za-z0-9]+(\w?)/g, (_, letter: string) => letter.toUpperCase())}`,
    summary,
    ...(access === 'anyone' && { security: [] }),
    ...(parameters && {
      parameters: parameters.map(parameterOf),
    }),
    ...(request && {
      requestBody: {
        required: true,
        content: {
          [request.media ?? 'application/json']: {
            schema: componentRef(request.schema, files),
            example: request.example,
          },
        },
      },
    }),
    responses: responsesOf(route, files),
  };
}

/** A parameter with the codes of the issues that name it. */
function parameterOf({ issues, name, ...rest }: Parameter): unknown {
  const described = { name, ...rest, required: rest.in === 'path', schema: { type: 'string' } };
  return issues ? { ...described, 'x-issues': issues } : described;
}

function responsesOf(route: Route, files: SchemaFiles): Operation['responses'] {
  const problem = {
    description: 'Why there is no answer.',
    content: { 'application/problem+json': { schema: componentRef(PROBLEM, files) } },
  };
  const statuses = problemStatuses(route);
  return {
    [statusOf(route)]: { description: 'The answer.', content: answerContent(route, files) },
    ...Object.fromEntries(statuses.map((status) => [status, problem])),
    default: problem,
  };
}

function statusOf({ answer }: Route): number {
  return 'schema' in answer ? (answer.status ?? 200) : 200;
}

function answerContent({ answer }: Route, files: SchemaFiles): Content {
  return 'media' in answer
    ? { [answer.media]: {} }
    : { 'application/json': { schema: componentRef(answer.schema, files) } };
}

function problemStatuses({ access, parameters, problems = [], request }: Route): readonly number[] {
  const byAccess = access === 'anyone' ? [] : [401, 403, 429];
  const byBody = request ? [400, 413, 415, 422] : [];
  const byQuery = parameters?.some((parameter) => parameter.in === 'query') ? [422] : [];
  return [...new Set([...byAccess, ...byBody, ...byQuery, ...problems])].sort((a, b) => a - b);
}

function addressesOf({ answer, request }: Route): readonly string[] {
  return [...(request ? [request.schema] : []), ...('schema' in answer ? [answer.schema] : [])];
}
