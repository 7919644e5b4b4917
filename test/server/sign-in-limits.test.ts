import { expect, test } from 'vitest';
import { openAttempts } from '../../server/access/attempts.ts';
import { signIn, waitOf } from '../../server/access/sign-in.ts';
import { openStrangers } from '../../server/access/strangers.ts';
import type { User } from '../../server/stores/access-store.ts';
import { startApp } from './started-app.ts';

const ada: User = { id: 'u1', version: 1, name: 'Ada', role: 'admin', written: { by: 'start', at: 0 } };

const form = (name: string, password: string) => ({
  method: 'POST',
  body: new URLSearchParams({ name, password }),
  redirect: 'manual' as const,
});

test('an address may try a name again a quarter of an hour after the fifth failure, and other names meanwhile', () => {
  let now = 0;
  const attempts = openAttempts(() => now);
  const tries = (count: number) => Array.from({ length: count }, () => attempts.begin('Ada', '192.0.2.1'));
  expect(tries(6)).toEqual([true, true, true, true, true, false]);
  expect(attempts.begin('ADA', '192.0.2.1')).toBe(false);
  expect([attempts.begin('Ben', '192.0.2.1'), attempts.begin('Ada', '192.0.2.2')]).toEqual([true, true]);
  now = 15 * 60_000;
  expect(tries(6)).toEqual([true, true, true, true, true, false]);
});

test('who signs in has as many attempts as before', () => {
  const attempts = openAttempts(() => 0);
  for (let round = 0; round < 20; round += 1) {
    expect(attempts.begin('Ada', '192.0.2.1')).toBe(true);
    attempts.forgive('Ada', '192.0.2.1');
  }
});

test('each attempt after the fifth failure of a user takes twice as long, at most ten seconds', () => {
  expect([0, 4, 5, 6, 7, 10, 11, 5_000].map(waitOf)).toEqual([0, 0, 250, 500, 1_000, 8_000, 10_000, 10_000]);
});

test.each<readonly [what: string, kept: Partial<User> | undefined]>([
  ['that somebody has', {}],
  ['that nobody has', undefined],
  ['of somebody who may no longer sign in', { disabled: true }],
])('a name %s is tried with the same waits, from whatever addresses', async (_what, kept) => {
  let user = kept && { ...ada, ...kept };
  const users = {
    findUserByName: () => Promise.resolve(user),
    replaceUser: (changed: User) => Promise.resolve(((user = changed), 'replaced' as const)),
  };
  const waits: number[] = [];
  const wait = (ms: number) => Promise.resolve(waits.push(ms));
  const desk = { users, attempts: openAttempts(() => 0), strangers: openStrangers(), wait };
  for (let count = 0; count < 8; count += 1) {
    const name = count % 2 === 0 ? 'Ada' : 'ADA';
    expect(await signIn({ name, password: 'wrong', address: `192.0.2.${count}` }, desk)).toBeUndefined();
  }
  expect(waits).toEqual([0, 0, 0, 0, 0, 250, 500, 1_000]);
});

test('of names that nobody has ten thousand are counted, and the one tried the longest ago is forgotten', () => {
  const strangers = openStrangers();
  const names = Array.from({ length: 10_000 }, (_, index) => `name ${index}`);
  for (const name of ['Ada', ...names]) strangers.count(name);
  expect([strangers.count('name 9999'), strangers.count('Ada')]).toEqual([2, 1]);
});

test('only sign-ins that fail count against an address', async () => {
  const app = await startApp({ failuresPerMinute: 2 });
  const password = 'a good long password';
  await app.send('post', '/v1/users', { name: 'Ada', password, role: 'admin' });
  const status = async (given: string) => (await fetch(`${app.url}/sign-in`, form('Ada', given))).status;
  for (let count = 0; count < 4; count += 1) expect(await status(password)).toBe(303);
  expect([await status('wrong'), await status('wrong'), await status('wrong')]).toEqual([401, 401, 429]);
  await app.stop();
});

test('what a request says of its address counts behind a proxy only', async () => {
  const statuses = async (proxies: number) => {
    const app = await startApp({ failuresPerMinute: 1, proxies });
    const ask = (address: string) =>
      app.get('/v1/catalogs', { authorization: 'Bearer wrong', 'x-forwarded-for': address });
    const replies = [await ask('192.0.2.1'), await ask('192.0.2.2'), await ask('192.0.2.2')];
    await app.stop();
    return replies.map(({ status }) => status);
  };
  expect(await statuses(0)).toEqual([401, 429, 429]);
  expect(await statuses(1)).toEqual([401, 401, 429]);
});
