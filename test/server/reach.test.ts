import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Route } from '../../server/http/route.ts';
import { FORM } from '../../server/http/form-body.ts';
import { sampleCreation, sampleDebit } from '../../server/routes/samples.ts';
import { listCalls } from './all-calls.ts';
import { startContractApp, type ContractApp } from './contract-app.ts';

const routes = await listCalls();

let app: ContractApp;
let other: { authorization: string };
beforeAll(async () => {
  app = await startContractApp();
  await app.send('post', '/v1/contracts', { ...sampleCreation, id: 'C-1' });
  await app.debit('C-1', 'call-1', sampleDebit);
  await app.send('post', '/v1/keys', { label: 'secret-label', scopes: ['ask'], catalogs: ['conference-tv'] });
  other = await app.keyFor(['ask', 'read', 'write', 'publish', 'admin'], ['connect-com']);
});
afterAll(() => app.stop());

/** Calls that belong to no catalog. */
const COMMON = ['/v1/calendars/evaluate', '/v1/reading', '/openapi.json', '/docs', '/sign-out'];

/** Calls that answer with what the caller may see, and with nothing else. */
const isList = ({ method, path }: Route): boolean => method === 'get' && !path.includes('{');

const protectedRoutes = routes.filter(
  ({ access, path, request }) => access !== 'anyone' && !COMMON.includes(path) && request?.media !== FORM,
);

function call({ method, path, parameters = [], request }: Route): Promise<Response> {
  const example = (name: string) => parameters.find((parameter) => parameter.name === name)?.example ?? '';
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(example(name)));
  const inHeader = parameters.filter((parameter) => parameter.in === 'header');
  const media = request && { 'content-type': request.media ?? 'application/json' };
  const headers = Object.fromEntries(inHeader.map((parameter) => [parameter.name, parameter.example]));
  return app.send(method, address, request?.example, { ...headers, ...media, ...other });
}

describe('with a key for another catalog', () => {
  test.each(protectedRoutes.filter((route) => !isList(route)))('$method $path', async (route) => {
    const reply = await call(route);
    const text = await reply.text();
    if (reply.status !== 200) expect([403, 404]).toContain(reply.status);
    // what is answered although it is foreign is a list without entries, or decisions that are problems
    else expect(text).toMatch(/^\{"entries":\[\]\}$|^\{"decisions":\[(\{"problem":[^\n]*)\]\}$/);
    expect(text).not.toMatch(/ACME|"decision":|secret-label/);
  });

  test.each(protectedRoutes.filter(isList))('get $path lists nothing of others', async (route) => {
    const reply = await call(route);
    expect(reply.status).toBe(200);
    expect(await reply.text()).not.toMatch(/C-1|ACME|conference-tv|groupios|voip-service|secret-label/);
  });
});

test('a catalog whose name is that of two others opens neither of them', async () => {
  const both = await app.keyFor(['read'], ['conference-tv', 'groupios']);
  expect((await app.get('/v1/catalogs/groupios', both)).status).toBe(200);
  const odd = await app.keyFor(['read'], ['conference-tv groupios']);
  expect((await app.get('/v1/catalogs/groupios', odd)).status).toBe(404);
  expect((await app.get('/v1/contracts/C-1', odd)).status).toBe(404);
});

test.each([
  ['keys', { label: 'a', scopes: ['read'], catalogs: ['a b'] }],
  ['users', { name: 'A', password: 'a good long password', role: 'viewer', catalogs: ['a b'] }],
])('%s are made for ids of catalogs only', async (path, body) => {
  const reply = await app.send('post', `/v1/${path}`, body);
  expect(reply.status).toBe(422);
  expect(await reply.json()).toMatchObject({ errors: [{ pointer: '/catalogs/0' }] });
});

describe('with a key that has no right', () => {
  test.each(protectedRoutes.filter(({ access }) => access !== 'ask' && access !== 'caller'))(
    '$method $path is refused',
    async (route) => {
      const powerless = await app.keyFor(['ask']);
      const path = route.path.replaceAll(/\{(\w+)\}/g, 'x');
      const reply = await app.send(route.method, path, route.request?.example, powerless);
      expect(reply.status).toBe(403);
    },
  );
});
