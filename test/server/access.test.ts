import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fingerprintOf } from '../../server/access/secret.ts';
import { startApp, token, type StartedApp } from './started-app.ts';

let app: StartedApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const nobody = {};

async function signIn(started: StartedApp): Promise<string> {
  const reply = await started.get(`/sign-in?token=${token}`, nobody);
  return (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

describe('without credentials', () => {
  test.each([
    ['/v1/catalogs', 401],
    ['/openapi.json', 401],
    ['/docs', 401],
    ['/', 401],
    ['/v1/nothing', 404],
    ['/v1/check/', 404],
    ['/V1/catalogs', 404],
    ['/v1/catalogs/%ZZ', 404],
    ['/healthz', 200],
    ['/readyz', 200],
    ['/sign-in', 200],
    ['/page.css', 200],
    ['/assets/main.css', 200],
    ['/assets/../index.html', 404],
    ['/assets/nothing.js', 404],
  ])('GET %s is %i', async (path, status) => {
    expect((await app.get(path, nobody)).status).toBe(status);
  });

  test('401 says what is needed', async () => {
    const reply = await app.get('/v1/catalogs', nobody);
    expect(reply.headers.get('www-authenticate')).toMatch(/^Bearer/);
    expect(await reply.json()).toMatchObject({ status: 401, errors: [{ code: 'unauthorised', pointer: '' }] });
  });

  test('a person is led to the sign-in', async () => {
    const reply = await app.get('/', { accept: 'text/html,*/*' });
    expect([reply.status, reply.headers.get('location')]).toEqual([303, '/sign-in']);
  });

  test.each(['Bearer wrong', 'Bearer', 'Basic abc', ''])('the authorization `%s` is refused', async (authorization) => {
    expect((await app.get('/v1/catalogs', { authorization })).status).toBe(401);
  });
});

describe('the key of a first start', () => {
  test('may do everything until there is a user, and nothing from then on', async () => {
    const firstKey = 'a-key-of-a-first-start-that-is-printed-once';
    const own = await startApp({ firstKey: fingerprintOf(firstKey) });
    const headers = { authorization: `Bearer ${firstKey}` };
    expect((await own.get('/v1/users', headers)).status).toBe(200);
    const ada = { name: 'Ada', password: 'a good long password', role: 'admin' };
    expect((await own.send('post', '/v1/users', ada, headers)).status).toBe(200);
    expect((await own.get('/v1/users', headers)).status).toBe(401);
    expect((await own.send('post', '/v1/keys', { label: 'x', scopes: ['admin'] }, headers)).status).toBe(401);
    expect((await own.get('/v1/users')).status).toBe(200);
    await own.stop();
  });
});

describe('a sign-in link', () => {
  test('works once and opens a session that pages cannot read', async () => {
    const own = await startApp();
    const first = await own.get(`/sign-in?token=${token}`, nobody);
    expect([first.status, first.headers.get('location')]).toEqual([303, '/']);
    expect(first.headers.get('set-cookie')).toMatch(/^mehrwert_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax/);
    const second = await own.get(`/sign-in?token=${token}`, nobody);
    expect([second.status, second.headers.get('set-cookie')]).toEqual([401, null]);
    await own.stop();
  });

  test.each<[string, string, Record<string, string>, number]>([
    ['what scans mails for harm looks at it', 'head', {}, 200],
    ['a browser fetches it ahead', 'get', { 'sec-purpose': 'prefetch;prerender' }, 503],
    ['an older browser fetches it ahead', 'get', { purpose: 'prefetch' }, 503],
  ])('is not used up where %s', async (_who, method, headers, status) => {
    const own = await startApp();
    const seen = await fetch(`${own.url}/sign-in?token=${token}`, { method, headers, redirect: 'manual' });
    expect([seen.status, seen.headers.get('set-cookie')]).toEqual([status, null]);
    expect((await own.get(`/sign-in?token=${token}`, nobody)).status).toBe(303);
    await own.stop();
  });

  test('keeps its cookie to https where people come by https', async () => {
    const own = await startApp({ publicUrl: 'https://mehrwert.example' });
    const reply = await own.get(`/sign-in?token=${token}`, nobody);
    expect(reply.headers.get('set-cookie')).toContain('; Secure');
    await own.stop();
  });
});

describe('a session', () => {
  test('opens pages and reads', async () => {
    const own = await startApp();
    const cookie = await signIn(own);
    expect(await (await own.get('/', { cookie })).text()).toContain('<title>Mehrwert</title>');
    expect((await own.get('/v1/catalogs', { cookie })).status).toBe(200);
    await own.stop();
  });

  test.each([
    ['a page of the server', (url: string) => ({ origin: url }), 200],
    ['a page of someone else', () => ({ origin: 'https://elsewhere.example' }), 403],
    ['no page', () => ({}), 403],
  ] as const)('sent from %s', async (_from, origin, status) => {
    const own = await startApp();
    const cookie = await signIn(own);
    const body = JSON.stringify({
      calendar: { timeZone: 'UTC', hours: {} },
      op: 'within',
      start: '2026-11-23T10:00:00Z',
    });
    const headers = { 'content-type': 'application/json', cookie, ...origin(own.url) };
    const reply = await fetch(`${own.url}/v1/calendars/evaluate`, { method: 'POST', body, headers });
    expect(reply.status).toBe(status);
    await own.stop();
  });
});

test('who fails too often has to wait, who holds the key does not', async () => {
  const own = await startApp({ failuresPerMinute: 2 });
  const wrong = { authorization: 'Bearer wrong' };
  const statuses = [];
  for (let attempt = 0; attempt < 4; attempt += 1) statuses.push((await own.get('/v1/catalogs', wrong)).status);
  expect(statuses).toEqual([401, 401, 429, 429]);
  const refused = await own.get('/v1/catalogs', wrong);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await refused.json()).errors[0].code).toBe('too-many-requests');
  expect((await own.get('/v1/catalogs')).status).toBe(200);
  expect((await own.get('/sign-in?token=wrong', nobody)).status).toBe(429);
  await own.stop();
});

describe('a page that was wanted before the sign-in', () => {
  const html = { accept: 'text/html,*/*' };

  async function placeAfterSignIn(cookie: string): Promise<string | null> {
    const own = await startApp();
    const reply = await own.get(`/sign-in?token=${token}`, { cookie });
    await own.stop();
    return reply.headers.get('location');
  }

  test('is where the sign-in leads', async () => {
    const reply = await app.get('/ask?catalog=conference-tv', html);
    expect([reply.status, reply.headers.get('location')]).toEqual([303, '/sign-in']);
    const [cookie = ''] = (reply.headers.get('set-cookie') ?? '').split(';');
    expect(await placeAfterSignIn(cookie)).toBe('/ask?catalog=conference-tv');
  });

  test.each(['//evil.example/', '/\\evil.example', 'https://evil.example/', '%', '/a\r\nSet-Cookie: x=1'])(
    'is never `%s`',
    async (place) => {
      expect(await placeAfterSignIn(`mehrwert_return=${encodeURIComponent(place)}`)).toBe('/');
    },
  );
});
