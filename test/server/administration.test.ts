import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startContractApp, supported, type ContractApp } from './contract-app.ts';
import { token } from './started-app.ts';

const password = 'a good long password';
const ada = { name: 'Ada', password, role: 'admin' };

let app: ContractApp;
beforeAll(async () => {
  app = await startContractApp();
});
afterAll(() => app.stop());

async function idOf(name: string): Promise<string> {
  const { users } = await (await app.get('/v1/users')).json();
  return users.find((user: { name: string }) => user.name === name)?.id ?? '';
}

async function signIn(name: string, given = password): Promise<string> {
  const body = new URLSearchParams({ name, password: given });
  const reply = await fetch(`${app.url}/sign-in`, { method: 'POST', body, redirect: 'manual' });
  return (reply.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
}

async function codeOf(reply: Response): Promise<string> {
  return (await reply.json()).errors[0].code;
}

describe('users', () => {
  test('begin with an admin, who ends what the one-time link has opened', async () => {
    const link = await app.get(`/sign-in?token=${token}`, {});
    const cookie = (link.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
    expect((await app.get('/v1/users', { cookie })).status).toBe(200);
    const viewer = await app.send('post', '/v1/users', { ...ada, role: 'viewer' });
    expect([viewer.status, await codeOf(viewer)]).toEqual([409, 'admin-required']);
    const first = await app.send('post', '/v1/users', ada);
    expect(await first.json()).toMatchObject({ version: 1, name: 'Ada', role: 'admin', catalogs: 'all' });
    expect((await app.get('/v1/users', { cookie })).status).toBe(401);
    expect((await app.get('/v1/users', { cookie: await signIn('ada') })).status).toBe(200);
  });

  test('are added by an admin of some catalogs, also where that admin sees none yet', async () => {
    const scoped = await app.keyFor(['admin'], ['connect-com']);
    expect(await (await app.get('/v1/users', scoped)).json()).toEqual({ users: [] });
    const vic = { name: 'Vic of one', password, role: 'viewer', catalogs: ['connect-com'] };
    expect((await app.send('post', '/v1/users', vic, scoped)).status).toBe(200);
    const everywhere = await app.send('post', '/v1/users', { name: 'Vic of all', password, role: 'admin' }, scoped);
    expect([everywhere.status, await codeOf(everywhere)]).toEqual([403, 'forbidden']);
  });

  test('and keys of any right are made by whoever has the right admin alone', async () => {
    const admin = await app.keyFor(['admin']);
    const key = { label: 'all', scopes: ['ask', 'read', 'write', 'publish', 'admin'] };
    expect((await app.send('post', '/v1/keys', key, admin)).status).toBe(200);
  });

  test('have names of their own, in capitals or not', async () => {
    const reply = await app.send('post', '/v1/users', { ...ada, name: 'ADA' });
    expect([reply.status, await codeOf(reply)]).toEqual([409, 'name-taken']);
  });

  test.each([
    ['a short password', { ...ada, name: 'Eve', password: 'short' }],
    ['a role that there is not', { ...ada, name: 'Eve', role: 'root' }],
    ['a name of spaces', { ...ada, name: '   ' }],
    ['a hash of its own', { ...ada, name: 'Eve', passwordHash: 'x' }],
    ['an id of its own', { ...ada, name: 'Eve', id: 'operator' }],
    ['no catalogs', { ...ada, name: 'Eve', catalogs: [] }],
  ])('are refused with %s', async (_what, body) => {
    expect((await app.send('post', '/v1/users', body)).status).toBe(422);
  });

  test('are never shown with their passwords', async () => {
    const text = await (await app.get('/v1/users')).text();
    expect(text).not.toMatch(/argon2|passwordHash/);
    expect(await (await app.get('/v1/audit/access')).text()).not.toMatch(/argon2|good long/);
  });

  test('sign in again after a change, with what they may do then', async () => {
    await app.send('post', '/v1/users', { ...ada, name: 'Vic', role: 'viewer' });
    const cookie = await signIn('Vic');
    const create = (with_: string) =>
      app.send('post', '/v1/contracts', { contract: supported }, { cookie: with_, origin: app.url, authorization: '' });
    const asPerson = (with_: string) =>
      fetch(`${app.url}/v1/contracts`, {
        method: 'POST',
        body: JSON.stringify({ contract: supported }),
        headers: { cookie: with_, origin: app.url, 'content-type': 'application/json' },
      });
    expect((await create(cookie)).status).toBe(401);
    expect((await asPerson(cookie)).status).toBe(403);
    expect((await app.send('patch', `/v1/users/${await idOf('Vic')}`, { role: 'editor' })).status).toBe(200);
    expect((await asPerson(cookie)).status).toBe(401);
    expect((await asPerson(await signIn('Vic'))).status).toBe(200);
  });

  test('always leave somebody with all rights', async () => {
    const id = await idOf('Ada');
    for (const change of [{ role: 'editor' }, { disabled: true }, { catalogs: ['groupios'] }])
      expect(await codeOf(await app.send('patch', `/v1/users/${id}`, change))).toBe('admin-required');
    expect((await app.send('patch', '/v1/users/nobody', { role: 'admin' })).status).toBe(404);
  });
});

describe('keys', () => {
  test('are told once, work, and end when they are revoked', async () => {
    const reply = await app.send('post', '/v1/keys', { label: 'desk', scopes: ['read'], catalogs: ['groupios'] });
    const { id, key } = await reply.json();
    const own = { authorization: `Bearer ${key}` };
    expect(await (await app.get('/v1/keys')).text()).not.toContain(key);
    expect((await app.get('/v1/contracts', own)).status).toBe(200);
    expect((await app.get('/v1/keys', own)).status).toBe(403);
    expect((await (await app.send('delete', `/v1/keys/${id}`)).json()).revoked.by).toBe('operator');
    expect((await app.get('/v1/contracts', own)).status).toBe(401);
    expect((await app.send('delete', '/v1/keys/nothing')).status).toBe(404);
  });

  test.each([
    ['no rights', { label: 'x', scopes: [] }],
    ['a right that there is not', { label: 'x', scopes: ['root'] }],
    ['a digest of its own', { label: 'x', scopes: ['read'], digest: 'x' }],
  ])('are refused with %s', async (_what, body) => {
    expect((await app.send('post', '/v1/keys', body)).status).toBe(422);
  });

  test('of one catalog give nobody more than they may do themselves, and see nobody else', async () => {
    const admin = await app.keyFor(['admin'], ['groupios']);
    const make = (catalogs?: readonly string[]) =>
      app.send('post', '/v1/keys', { label: 'x', scopes: ['read'], ...(catalogs && { catalogs }) }, admin);
    expect((await make()).status).toBe(403);
    expect((await make(['conference-tv'])).status).toBe(403);
    expect((await make(['groupios'])).status).toBe(200);
    expect((await app.send('post', '/v1/users', { ...ada, name: 'Eve' }, admin)).status).toBe(403);
    expect((await app.send('patch', `/v1/users/${await idOf('Ada')}`, { role: 'viewer' }, admin)).status).toBe(404);
    expect(await (await app.get('/v1/users', admin)).json()).toEqual({ users: [] });
    expect(await (await app.get('/v1/audit/access', admin)).json()).toEqual({ entries: [] });
  });
});

describe('the audit of a contract', () => {
  test('tells who did what and why, with what was there before and after', async () => {
    await app.keep('audited');
    const headers = { 'if-match': '"1"' };
    await app.send('patch', '/v1/contracts/audited', { customer: 'ACME SE', note: 'a new form' }, headers);
    const { entries } = await (await app.get('/v1/audit/contracts/audited')).json();
    expect(entries).toMatchObject([
      { number: 1, by: 'operator', action: 'create-contract', content: { after: { customer: 'ACME GmbH' } } },
      {
        number: 2,
        action: 'amend-contract',
        content: {
          note: 'a new form',
          before: { contract: { customer: 'ACME GmbH' } },
          after: { contract: { customer: 'ACME SE' } },
        },
      },
    ]);
    const { chains } = await (await app.get('/v1/audit')).json();
    expect(chains).toContainEqual({ chain: 'contract/audited', kind: 'whole', entries: 2 });
  });

  test('is for admins of the catalog', async () => {
    const reader = await app.keyFor(['read', 'write']);
    expect((await app.get('/v1/audit/contracts/audited', reader)).status).toBe(403);
    const other = await app.keyFor(['admin'], ['conference-tv']);
    expect(await (await app.get('/v1/audit/contracts/audited', other)).json()).toEqual({ entries: [] });
    expect(await (await app.get('/v1/audit', other)).text()).not.toContain('audited');
  });
});

describe('a customer who is erased', () => {
  const erase = (name: string, headers?: Record<string, string>) =>
    app.send('delete', `/v1/customers/${encodeURIComponent(name)}/data`, undefined, headers);

  test('is gone with contracts, usage and audit, whose chains stay whole', async () => {
    const customer = 'Müller & Söhne / Nord';
    await app.keep('gone', { ...supported, customer });
    await app.keep('stays', { ...supported, customer: `${customer} 2` });
    await app.debit('gone', 'a', { feature: 'support-hours', minutes: 5, at: '2026-05-04T10:00:00Z' });
    expect(await (await erase(customer)).json()).toEqual({ contracts: ['gone'] });
    for (const path of ['', '/usage', '/timeline'])
      expect((await app.get(`/v1/contracts/gone${path}`)).status).toBe(404);
    const { entries } = await (await app.get('/v1/audit/contracts/gone')).json();
    expect(entries).toMatchObject([
      { action: 'create-contract', content: 'erased' },
      { action: 'debit-usage', content: 'erased' },
      { action: 'erase-customer', content: {} },
    ]);
    expect(JSON.stringify(entries)).not.toContain('Müller');
    const { chains } = await (await app.get('/v1/audit')).json();
    expect(chains).toContainEqual({ chain: 'contract/gone', kind: 'whole', entries: 3 });
    expect((await app.get('/v1/contracts/stays')).status).toBe(200);
    expect((await app.send('post', '/v1/contracts', { id: 'gone', contract: supported })).status).toBe(409);
    expect((await erase(customer)).status).toBe(404);
  });

  test('is erased by an admin of all catalogs only', async () => {
    await app.keep('kept', { ...supported, customer: 'Kept' });
    expect((await erase('Kept', await app.keyFor(['admin'], ['groupios', 'strict']))).status).toBe(403);
    expect((await erase('Kept', await app.keyFor(['write', 'publish']))).status).toBe(403);
    expect((await app.get('/v1/contracts/kept')).status).toBe(200);
  });
});
