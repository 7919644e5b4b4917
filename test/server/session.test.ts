import { afterAll, beforeAll, expect, test } from 'vitest';
import { startContractApp, type ContractApp } from './contract-app.ts';

let app: ContractApp;
beforeAll(async () => {
  app = await startContractApp();
});
afterAll(() => app.stop());

test('a call tells in whose name it is made, and what may be done in it', async () => {
  const told = await (await app.get('/v1/session')).json();
  expect(told).toEqual({ id: 'operator', rights: ['ask', 'read', 'write', 'publish', 'admin'] });
});

test('a user is told by name and role', async () => {
  const password = 'a good long password';
  await app.send('post', '/v1/users', { name: 'Ada', password, role: 'admin' });
  const reply = await fetch(`${app.url}/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ name: 'Ada', password }),
    redirect: 'manual',
  });
  const cookie = (reply.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
  expect(await (await app.get('/v1/session', { cookie })).json()).toMatchObject({ name: 'Ada', role: 'admin' });
});

test('nobody without credentials is told anything', async () => {
  expect((await app.get('/v1/session', {})).status).toBe(401);
});
