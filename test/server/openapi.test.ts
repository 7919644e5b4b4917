import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FORM } from '../../server/http/form-body.ts';
import { describeApi, type ApiDocument, type Operation } from '../../server/openapi/document.ts';
import { readSchemas } from '../../server/product-files.ts';
import { sampleCreation, sampleDebit } from '../../server/routes/samples.ts';
import { listCalls } from './all-calls.ts';
import { startContractApp } from './contract-app.ts';
import { product, startApp, type StartedApp } from './started-app.ts';

const schemas = await readSchemas(product);
const routes = await listCalls();

let app: StartedApp;
let document: ApiDocument;
beforeAll(async () => {
  app = await startApp();
  document = await (await app.get('/openapi.json')).json();
  await app.send('post', '/v1/contracts', { ...sampleCreation, id: 'C-1' });
  await app.send('post', '/v1/contracts/C-1/usage', sampleDebit, { 'idempotency-key': 'call-1' });
});
afterAll(() => app.stop());

test('the document has every call that is answered, and no other', () => {
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  expect(described.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
});

test('the document is what OpenAPI 3.1 asks for', () => {
  expect(document.openapi).toMatch(/^3\.1\.\d+$/);
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  const names = operations.map(({ operationId }) => operationId);
  expect(new Set(names).size).toBe(names.length);
  for (const [path, methods] of Object.entries(document.paths)) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    for (const { parameters = [], responses } of Object.values(methods)) {
      const declared = (parameters as { name: string; in: string }[]).filter((parameter) => parameter.in === 'path');
      expect(declared.map(({ name }) => name)).toEqual(inPath);
      expect(Object.keys(responses)).toSatisfy((statuses: string[]) => statuses.some(isGood));
      expect(Object.values(responses).every(({ description }) => description.length > 0)).toBe(true);
    }
  }
});

/** Ids that are never wrong: of what is not there, a list is empty, and a verdict says so. */
const NEVER_WRONG = ['/v1/audit/contracts/{id}', '/v1/audit/catalogs/{id}', '/verify/{digest}'];

test('what names one thing says by which issues it is refused, and the document tells them', () => {
  for (const { method, parameters = [], path } of routes) {
    const naming = parameters.filter((one) => one.in === 'path' || one.name === 'If-Match');
    const silent = naming.filter(({ issues = [] }) => issues.length === 0);
    expect([path, silent.map(({ name }) => name)]).toEqual([
      path,
      NEVER_WRONG.includes(path) ? [expect.any(String)] : [],
    ]);
    const told = (document.paths[path]?.[method]?.parameters ?? []) as { name: string; 'x-issues'?: unknown }[];
    expect(told.map((one) => [one.name, one['x-issues']])).toEqual(
      parameters.map(({ issues, name }) => [name, issues]),
    );
  }
});

test('every reference of the document leads somewhere', () => {
  const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
    ([, name]) => name,
  );
  const names = Object.keys(document.components.schemas);
  expect(refs.filter((name) => !names.includes(name ?? ''))).toEqual([]);
  expect(JSON.stringify(document)).not.toMatch(/tsType|mehrwert\.dev|\$defs/);
});

const ajv = new Ajv2020({ allErrors: true, strict: false });
(addFormats as unknown as typeof addFormats.default)(ajv);
ajv.addFormat('instant', true);

/** The errors that the document's own schema finds in a value. */
function errorsOf(ref: { readonly $ref?: string } | undefined, value: unknown): unknown {
  const validate = ajv.compile({
    $ref: ref?.$ref ?? '',
    components: describeApi(routes, schemas, 'http://x').components,
  });
  return validate(value) ? [] : validate.errors;
}

function isGood(status: string): boolean {
  return status.startsWith('2');
}

function answerSchema(operation: Operation | undefined): { readonly $ref?: string } | undefined {
  return operation?.responses[goodStatus(operation)]?.content['application/json']?.schema;
}

/** The status that a good answer is described with. */
function goodStatus(operation: Operation | undefined): number {
  return Number(Object.keys(operation?.responses ?? {}).find(isGood));
}

describe('each example is valid, and its answer has the described shape', () => {
  const inJson = routes.filter((route) => route.request && route.request.media !== FORM);
  test.each(inJson)('$method $path', async ({ method, path, parameters, request }) => {
    const operation = document.paths[path]?.[method];
    const media = request?.media ?? 'application/json';
    expect(errorsOf(operation?.requestBody?.content[media]?.schema, request?.example)).toEqual([]);
    const example = (name: string) => parameters?.find((parameter) => parameter.name === name)?.example ?? '';
    const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => example(name));
    const own = await startContractApp();
    await own.keep('C-1');
    await own.debit('C-1', 'call-1', sampleDebit);
    const written = { by: 'test', at: 0 };
    await own.stores.access.createUser({ id: 'user-1', version: 1, name: 'Grace', role: 'viewer', written });
    const inHeader = (parameters ?? []).filter((parameter) => parameter.in === 'header');
    const headers = Object.fromEntries(inHeader.map((parameter) => [parameter.name, parameter.example]));
    const reply = await own.send(method, address, request?.example, { ...headers, 'content-type': media });
    const schema = answerSchema(operation);
    const errors = schema ? errorsOf(schema, await reply.json()) : [];
    expect([reply.status, errors]).toEqual([goodStatus(operation), []]);
    await own.stop();
  });

  test.each([
    ['/v1/catalogs', '/v1/catalogs'],
    ['/v1/catalogs/{id}', '/v1/catalogs/all-connect'],
    ['/v1/catalogs/{id}', '/v1/catalogs/voip-service'],
    ['/v1/contracts', '/v1/contracts'],
    ['/v1/contracts/{id}', '/v1/contracts/C-1'],
    ['/v1/contracts/{id}/usage', '/v1/contracts/C-1/usage'],
    ['/v1/contracts/{id}/timeline', '/v1/contracts/C-1/timeline'],
    ['/v1/users', '/v1/users'],
    ['/v1/keys', '/v1/keys'],
    ['/v1/audit', '/v1/audit'],
    ['/v1/audit/contracts/{id}', '/v1/audit/contracts/C-1'],
    ['/verify/{digest}', '/verify/0'],
    ['/healthz', '/healthz'],
    ['/readyz', '/readyz'],
  ])('get %s as %s', async (path, address) => {
    const schema = document.paths[path]?.['get']?.responses['200']?.content['application/json']?.schema;
    expect(errorsOf(schema, await (await app.get(address)).json())).toEqual([]);
  });

  test('problems', async () => {
    const problem = await (await app.post('/v1/check', '{}')).json();
    expect(errorsOf({ $ref: '#/components/schemas/Problem' }, problem)).toEqual([]);
  });
});

test('the page to read has every call, and runs and fetches nothing from elsewhere', async () => {
  const html = await (await app.get('/docs')).text();
  for (const { path, summary } of routes) {
    expect(html).toContain(`<code>${path}</code>`);
    expect(html).toContain(summary.split('`')[0]);
  }
  expect(html).not.toMatch(/<script|style=|https?:\/\//);
});
