import { afterAll, beforeAll, expect, test } from 'vitest';
import { startContractApp, type ContractApp } from './contract-app.ts';

let app: ContractApp;
beforeAll(async () => {
  app = await startContractApp();
});
afterAll(() => app.stop());

const path = '/v1/catalogs/groupios/draft/presence';

test('whoever edits a draft learns who else does, where, and since when, until they are silent for half a minute', async () => {
  const ann = await app.keyFor(['write']);
  const began = app.clock.now;
  expect(await (await app.send('post', path, { place: '/catalog' }, ann)).json()).toEqual({ others: [] });
  app.clock.now = began + 20_000;
  const others = [{ name: expect.any(String) as unknown, place: '/catalog', since: new Date(began).toISOString() }];
  expect(await (await app.send('post', path, {})).json()).toEqual({ others });
  app.clock.now = began + 30_000;
  expect(await (await app.send('post', path, {})).json()).toEqual({ others: [] });
});

test('a sign that cannot be read, or at a catalog that there is not, is refused', async () => {
  expect((await app.send('post', path, { place: 7 })).status).toBe(422);
  expect((await app.send('post', '/v1/catalogs/none/draft/presence', {})).status).toBe(404);
});
