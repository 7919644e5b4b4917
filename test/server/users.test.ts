import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashPassword } from '../../server/access/passwords.ts';
import { fingerprintOf } from '../../server/access/secret.ts';
import type { ApiKey, Role, Scope, User } from '../../server/stores/access-store.ts';
import { startApp, token, type StartedApp } from './started-app.ts';

const written = { by: 'operator', at: 0 };
const password = 'a good long password';
const passwordHash = await hashPassword(password);
const form = { 'content-type': 'application/x-www-form-urlencoded' };

let app: StartedApp;
beforeAll(async () => {
  app = await startApp({ proxies: 1 });
  await app.stores.access.createUser(userOf('Ada', 'admin'));
  await app.stores.access.createUser(userOf('Vic', 'viewer', ['groupios']));
});
afterAll(() => app.stop());

function userOf(name: string, role: Role, catalogs?: readonly string[]): User {
  return { id: `user-${name}`, version: 1, name, passwordHash, role, written, ...(catalogs && { catalogs }) };
}

function signIn(name: string, given: string, headers: Record<string, string> = {}): Promise<Response> {
  const body = new URLSearchParams({ name, password: given });
  return fetch(`${app.url}/sign-in`, { method: 'POST', body, redirect: 'manual', headers: { ...form, ...headers } });
}

async function cookieOf(name: string): Promise<string> {
  const reply = await signIn(name, password);
  return (reply.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
}

async function keyOf(id: string, scopes: readonly Scope[], catalogs?: readonly string[]): Promise<string> {
  const key: ApiKey = {
    id,
    label: id,
    digest: fingerprintOf(id).toString('hex'),
    scopes,
    created: written,
    ...(catalogs && { catalogs }),
  };
  await app.stores.access.addKey(key);
  return `Bearer ${id}`;
}

describe('a sign-in by name and password', () => {
  test('opens a session, whatever the capitals of the name', async () => {
    const reply = await signIn('ADA', password);
    expect([reply.status, reply.headers.get('location')]).toEqual([303, '/']);
    expect(reply.headers.get('set-cookie')).toMatch(/^mehrwert_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax/);
  });

  test.each([
    ['a wrong password', 'Ada', 'wrong'],
    ['a name that nobody has', 'Eve', password],
    ['nothing', '', ''],
    ['a very long password', 'Ada', 'x'.repeat(9000)],
  ])('is refused with %s, always in the same words', async (_what, name, given) => {
    const reply = await signIn(name, given);
    expect([reply.status, reply.headers.get('set-cookie')]).toEqual([401, null]);
    expect(await reply.text()).toContain('The name or the password is wrong');
  });

  test('is refused from a page of someone else', async () => {
    expect((await signIn('Ada', password, { origin: 'https://elsewhere.example' })).status).toBe(403);
  });

  test.each([
    ['JSON', JSON.stringify({ name: 'Ada', password }), { 'content-type': 'application/json' }, 415],
    ['two names', 'name=Ada&name=Vic&password=x', form, 422],
    ['too much', `name=${'x'.repeat(20_000)}`, form, 413],
  ])('is no %s', async (_what, body, headers, status) => {
    expect((await fetch(`${app.url}/sign-in`, { method: 'POST', body, headers })).status).toBe(status);
  });

  test('is refused to an address after five wrong ones, also when they come at once, and to no other', async () => {
    await app.stores.access.createUser(userOf('Lou', 'viewer'));
    const stranger = { 'x-forwarded-for': '192.0.2.1' };
    const replies = await Promise.all(Array.from({ length: 12 }, () => signIn('Lou', 'wrong', stranger)));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([401]));
    expect((await app.stores.access.findUser('user-Lou'))?.failures).toEqual({ count: 5 });
    expect((await signIn('Lou', password, stranger)).status).toBe(401);
    expect((await signIn('Lou', password, { 'x-forwarded-for': '192.0.2.2' })).status).toBe(303);
    expect((await app.stores.access.findUser('user-Lou'))?.failures).toBeUndefined();
    expect((await signIn('Lou', password, stranger)).status).toBe(401);
  });

  test('ends with a sign-out, and not without coming from a page of the server', async () => {
    const cookie = await cookieOf('Ada');
    const out = (origin: string) =>
      fetch(`${app.url}/sign-out`, { method: 'POST', redirect: 'manual', headers: { cookie, origin } });
    expect((await out('https://elsewhere.example')).status).toBe(403);
    expect((await app.get('/v1/catalogs', { cookie })).status).toBe(200);
    expect((await out(app.url)).status).toBe(303);
    expect((await app.get('/v1/catalogs', { cookie })).status).toBe(401);
  });

  test('is over for a user who is disabled', async () => {
    const zoe = userOf('Zoe', 'viewer');
    await app.stores.access.createUser(zoe);
    const cookie = await cookieOf('Zoe');
    const now = await app.stores.access.findUser(zoe.id);
    await app.stores.access.replaceUser({ ...zoe, version: (now?.version ?? 0) + 1, disabled: true });
    expect((await app.get('/v1/catalogs', { cookie })).status).toBe(401);
    expect((await signIn('Zoe', password)).status).toBe(401);
  });
});

test('the one-time link opens nothing once there is a user', async () => {
  expect((await app.get(`/sign-in?token=${token}`, {})).status).toBe(401);
});

describe('a key', () => {
  test('is over when it is revoked', async () => {
    const authorization = await keyOf('key-revoked', ['read']);
    expect((await app.get('/v1/catalogs', { authorization })).status).toBe(200);
    await app.stores.access.revokeKey('key-revoked', written);
    expect((await app.get('/v1/catalogs', { authorization })).status).toBe(401);
  });

  test.each([
    ['to ask', ['ask'], 403, 200],
    ['to read', ['read'], 200, 403],
  ] as const)('with the right %s has no other', async (name, scopes, reads, asks) => {
    const authorization = await keyOf(`key ${name}`.replaceAll(' ', '-'), scopes);
    expect((await app.get('/v1/catalogs', { authorization })).status).toBe(reads);
    const trial = JSON.stringify({
      calendar: { timeZone: 'UTC', hours: {} },
      op: 'within',
      start: '2026-11-23T10:00:00Z',
    });
    expect((await app.post('/v1/calendars/evaluate', trial, { authorization })).status).toBe(asks);
  });

  test('for one catalog knows no other', async () => {
    const authorization = await keyOf('key-of-one', ['ask', 'read'], ['groupios']);
    const { catalogs } = await (await app.get('/v1/catalogs', { authorization })).json();
    expect(catalogs.map(({ id }: { id: string }) => id)).toEqual(['groupios']);
    expect((await app.get('/v1/catalogs/groupios', { authorization })).status).toBe(200);
    expect((await app.get('/v1/catalogs/conference-tv', { authorization })).status).toBe(404);
  });
});
