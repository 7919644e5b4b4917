import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createServer, get as getRaw, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pino } from 'pino';
import { answerBrokenRequests, requestLimits } from '../../server/http/broken-requests.ts';
import { addressOf, listen } from '../../server/listening.ts';
import { uiPlaces } from '../../server/pages/ui-places.ts';
import { sendRaw } from './raw-request.ts';
import { key, startApp, token, type StartedApp } from './started-app.ts';

let app: StartedApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const call = (...lines: readonly string[]) => `${lines.join('\r\n')}\r\n\r\n`;
const check = ['POST /v1/check HTTP/1.1', 'Host: x', `Authorization: Bearer ${key}`, 'Content-Type: application/json'];

/** What is no request of HTTP, or one that two readers could take for two. */
const broken: readonly (readonly [what: string, text: string, status: number, code: string])[] = [
  ['no HTTP at all', 'hello\r\n\r\n', 400, 'bad-http'],
  ['another protocol', call('GET / SMTP/1.1', 'Host: x'), 400, 'bad-http'],
  ['a method in small letters', call('get /healthz HTTP/1.1', 'Host: x'), 400, 'bad-http'],
  ['no host', call('GET /healthz HTTP/1.1', 'Connection: close'), 400, 'bad-http'],
  ['two hosts', call('GET /healthz HTTP/1.1', 'Host: a', 'Host: b', 'Connection: close'), 400, 'bad-http'],
  ['a host that is none', call('GET /healthz HTTP/1.1', 'Host: a b/c@d', 'Connection: close'), 400, 'bad-http'],
  ['a header without a name', call('GET /healthz HTTP/1.1', 'Host: x', ': y'), 400, 'bad-http'],
  ['a header that goes on in the next line', call('GET /healthz HTTP/1.1', 'Host: x', 'A: b', ' c'), 400, 'bad-http'],
  ['a space before the colon', call('GET /healthz HTTP/1.1', 'Host: x', 'A : b'), 400, 'bad-http'],
  ['a length that is no number', call(...check, 'Content-Length: 1e1'), 400, 'bad-http'],
  ['two lengths', `${call(...check, 'Content-Length: 2', 'Content-Length: 3')}{}`, 400, 'bad-http'],
  ['a length and chunks', call(...check, 'Content-Length: 2', 'Transfer-Encoding: chunked') + '{}', 400, 'bad-http'],
  ['a coding in disguise', call(...check, 'Transfer-Encoding: xchunked') + '{}', 400, 'bad-http'],
  ['a chunk without a length', call(...check, 'Transfer-Encoding: chunked') + 'zz\r\n{}\r\n', 400, 'bad-http'],
  ['headers of 20 KB', call('GET /healthz HTTP/1.1', 'Host: x', `A: ${'a'.repeat(20_000)}`), 431, 'headers-too-large'],
  ['an address of 20 KB', call(`GET /${'a'.repeat(20_000)} HTTP/1.1`, 'Host: x'), 431, 'headers-too-large'],
];

describe('what is no proper request is a problem as well', () => {
  test.each(broken)('%s', async (_what, text, status, code) => {
    const answer = await sendRaw(app.url, text);
    expect(answer.status).toBe(status);
    expect(answer.head).toContain('content-type: application/problem+json');
    const problem = JSON.parse(answer.body) as { instance: string };
    expect(problem).toMatchObject({ status, errors: [{ code, pointer: '' }] });
    expect(answer.head).toContain(`x-request-id: ${problem.instance.split(':').at(-1) ?? ''}`);
  });

  test('the request before it on the same connection is answered first', async () => {
    const { status, head } = await sendRaw(app.url, call('GET /healthz HTTP/1.1', 'Host: x') + 'nonsense\r\n\r\n');
    expect([status, head.includes('connection: close')]).toEqual([400, true]);
  });

  test('who expects something unheard of is answered all the same', async () => {
    const text = call('GET /healthz HTTP/1.1', 'Host: x', 'Expect: cake', 'Connection: close');
    expect(await sendRaw(app.url, text)).toMatchObject({ status: 200 });
  });

  test('an old client need not name the host', async () => {
    expect(await sendRaw(app.url, call('GET /healthz HTTP/1.0'))).toMatchObject({ status: 200 });
  });
});

describe('a request that does not arrive in time is told so', () => {
  test.each([
    ['its headers', 'GET /healthz HTTP/1.1\r\nHost:'],
    ['its body', 'POST /v1/check HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n{'],
  ])('%s', async (_what, text) => {
    const soon = { headersTimeout: 200, requestTimeout: 300, connectionsCheckingInterval: 50 };
    const server = createServer({ ...requestLimits, ...soon });
    answerBrokenRequests(server, pino({ enabled: false }));
    await listen(server, '127.0.0.1', 0);
    const answer = await sendRaw(addressOf(server, '127.0.0.1'), text);
    expect([answer.status, answer.body.includes('"too-slow"')]).toEqual([408, true]);
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('a page has GET alone', () => {
  const places = [...uiPlaces.map((place) => place.replaceAll(/:\w+/g, 'x')), '/assets/main.css'];
  test.each(places.flatMap((place) => ['POST', 'PUT', 'DELETE', 'PATCH'].map((method) => [method, place] as const)))(
    '%s %s is 405 before anybody is asked who they are',
    async (method, place) => {
      const reply = await fetch(app.url + place, { method });
      expect([reply.status, reply.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    },
  );

  test.each(places)('OPTIONS %s says so', async (place) => {
    const reply = await fetch(app.url + place, { method: 'OPTIONS' });
    expect([reply.status, reply.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
  });

  test.each(['/nothing', '/assets/nothing.js', '/assets/..%2findex.html', '/catalogs/', '/v1'])(
    'DELETE %s is 404',
    async (place) => expect((await fetch(app.url + place, { method: 'DELETE' })).status).toBe(404),
  );
});

const catalog = '/v1/catalogs/all-connect';
const sheet = '/v1/catalogs/conference-tv/sheets/service-level';

/** Addresses that are meant to lead elsewhere. */
const astray: readonly string[] = [
  '/assets/../../../../etc/passwd',
  '/assets/%2e%2e/%2e%2e/package.json',
  '/assets/..%2f..%2fserver%2fmain.js',
  '/assets/..\\..\\server\\main.js',
  '/assets/.built',
  '/assets/%00',
  '//healthz',
  '//evil.example/%2e%2e',
  '/v1/contracts/%00',
  '/v1/audit/contracts/a%00b',
  '/v1/catalogs/%ED%A0%80',
  '*',
];

describe('an address that leads astray is 404', () => {
  test.each(astray)('%s', async (address) => {
    const authorization = `Authorization: Bearer ${key}`;
    const answer = await sendRaw(
      app.url,
      call(`GET ${address} HTTP/1.1`, 'Host: x', authorization, 'Connection: close'),
    );
    expect([answer.status, answer.body.includes('"not-found"')]).toEqual([404, true]);
  });
});

/** Forms that no browser of ours sends. */
const forms: readonly (readonly [what: string, form: string, status: number])[] = [
  ['a field twice', 'name=a&name=b', 422],
  ['NUL in a name', 'name=a%00&password=b', 422],
  ['30 fields', Array.from({ length: 30 }, (_, index) => `a${index}=1`).join('&'), 413],
  ['a name of 20 KB', `name=${'a'.repeat(20_000)}`, 413],
  ['a prototype', '__proto__=1&name=a&password=b', 401],
  ['broken signs', 'name=%ZZ&password=%u', 401],
  ['nothing', '', 401],
];

describe('a form is a name and a password', () => {
  test.each(forms)('%s', async (_what, form, status) => {
    const reply = await app.post('/sign-in', form, { 'content-type': 'application/x-www-form-urlencoded' });
    expect(reply.status).toBe(status);
  });
});

describe('what caches may do', () => {
  test.each([
    ['/assets/main.css', 'public, max-age=31536000, immutable'],
    ['/', 'private, no-cache'],
    [catalog, 'private, no-cache'],
    [`${sheet}.json`, 'private, no-cache'],
    ['/v1/catalogs', 'no-store'],
    ['/v1/contracts', 'no-store'],
    ['/openapi.json', 'no-store'],
    ['/healthz', 'no-store'],
    ['/v1/catalogs/nobody', 'no-store'],
  ])('%s is %s', async (address, control) => {
    expect((await app.get(address)).headers.get('cache-control')).toBe(control);
  });

  test.each([catalog, `${sheet}.html`, `${sheet}.csv`, `${sheet}.md`, `${sheet}.json`])(
    '%s is not sent again to who has it',
    async (address) => {
      const authorization = `Bearer ${key}`;
      const tag = (await app.get(address)).headers.get('etag') ?? '';
      for (const method of ['GET', 'HEAD'])
        for (const known of [tag, `W/${tag}`, `"x", ${tag}`, '*']) {
          const reply = await fetch(app.url + address, { method, headers: { authorization, 'if-none-match': known } });
          expect([reply.status, reply.headers.get('etag'), await reply.text()]).toEqual([304, tag, '']);
        }
      expect((await app.get(address, { authorization, 'if-none-match': '"x"' })).status).toBe(200);
    },
  );

  test.each([catalog, `${sheet}.html`, '/v1/catalogs', '/healthz', '/docs', '/assets/main.css'])(
    'HEAD %s says what GET says, without the content',
    async (address) => {
      const headers = { authorization: `Bearer ${key}`, 'accept-encoding': 'identity' };
      const [head, get] = [await app.send('head', address, undefined, headers), await app.get(address, headers)];
      expect([head.status, await head.text()]).toEqual([get.status, '']);
      for (const name of ['content-type', 'content-length', 'etag', 'cache-control'])
        expect([name, head.headers.get(name)]).toEqual([name, get.headers.get(name)]);
    },
  );
});

/** An answer as it is coded, since `fetch` would decode it. */
async function readCoded(address: string, accepted: string): Promise<{ reply: IncomingMessage; bytes: Buffer }> {
  const headers = { authorization: `Bearer ${key}`, 'accept-encoding': accepted };
  const reply = await new Promise<IncomingMessage>((resolve) => getRaw(app.url + address, { headers }, resolve));
  const chunks: Buffer[] = [];
  for await (const chunk of reply) chunks.push(chunk as Buffer);
  return { reply, bytes: Buffer.concat(chunks) };
}

describe('what is read is compressed', () => {
  const codings = { gzip: gunzipSync, br: brotliDecompressSync };
  test.each(
    [catalog, `${sheet}.html`, '/openapi.json', '/docs'].flatMap((address) =>
      (['gzip', 'br'] as const).map((coding) => [address, coding] as const),
    ),
  )('%s by %s', async (address, coding) => {
    const plain = await readCoded(address, 'identity');
    const { reply, bytes } = await readCoded(address, coding);
    expect([reply.headers['content-encoding'], reply.headers.vary]).toEqual([coding, 'Accept-Encoding']);
    expect(codings[coding](bytes).equals(plain.bytes)).toBe(true);
    expect(reply.headers.etag).toBe(plain.reply.headers.etag);
    expect(bytes.length).toBeLessThan(plain.bytes.length / 2);
  });

  test('what is small or decided is not', async () => {
    expect((await readCoded('/healthz', 'gzip')).reply.headers['content-encoding']).toBeUndefined();
    const body = JSON.stringify({ questions: Array.from({ length: 100 }, () => ({})) });
    const reply = await app.post('/v1/check/batch', body, { 'accept-encoding': 'gzip' });
    expect(reply.headers.get('content-encoding')).toBeNull();
  });
});

describe('headers of every answer', () => {
  test.each(['/healthz', '/sign-in', '/', '/nothing', '/assets/main.css', `${sheet}.html`])('%s', async (address) => {
    const { headers } = await app.get(address);
    expect(headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe|unsafe-eval/);
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  test('https only is asked for where people come by https', async () => {
    const own = await startApp({ publicUrl: 'https://mehrwert.example', isPublicUrlGiven: true });
    expect((await own.get('/healthz')).headers.get('strict-transport-security')).toMatch(/^max-age=\d+/);
    await own.stop();
  });

  test('failed attempts are told how many are left', async () => {
    const reply = await app.get('/v1/catalogs', { authorization: 'Bearer wrong' });
    expect(reply.headers.get('ratelimit-policy')).toContain('q=1000');
    expect(reply.headers.get('ratelimit')).toMatch(/r=\d+; t=\d+/);
  });
});

describe('a session is used from a page of the server alone', () => {
  const publicUrl = 'https://mehrwert.example';
  test.each([
    ['the public address', true, () => publicUrl, 200],
    ['the host of the request, where the public address is given', true, (url: string) => url, 403],
    ['the host of the request, where none is given', false, (url: string) => url, 200],
    ['somewhere else', false, () => 'https://elsewhere.example', 403],
    ['nowhere', true, () => 'null', 403],
    ['another port', true, () => `${publicUrl}:8443`, 403],
    ['without https', true, () => publicUrl.replace('https', 'http'), 403],
  ])('%s', async (_what, isPublicUrlGiven, originOf, status) => {
    const own = await startApp({ publicUrl, isPublicUrlGiven });
    const signedIn = await own.get(`/sign-in?token=${token}`, {});
    const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const trial = { calendar: { timeZone: 'UTC', hours: {} }, op: 'within', start: '2026-11-23T10:00:00Z' };
    const headers = { 'content-type': 'application/json', cookie, origin: originOf(own.url) };
    const body = JSON.stringify(trial);
    const reply = await fetch(`${own.url}/v1/calendars/evaluate`, { method: 'POST', body, headers });
    expect(reply.status).toBe(status);
    await own.stop();
  });
});
