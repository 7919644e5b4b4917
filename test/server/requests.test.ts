import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApp, type StartedApp } from './started-app.ts';

let app: StartedApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const contract = {
  catalog: 'conference-tv',
  items: [{ offering: 'service-level', tier: 'gold', from: '2026-01-01', until: '2026-12-31' }],
};
const question = { contract, feature: 'remote-support', at: '2026-11-24T10:00:00+01:00' };
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

type Refused = readonly [
  what: string,
  body: string | Uint8Array<ArrayBuffer>,
  status: number,
  code: string,
  headers?: Record<string, string>,
];

const refused: readonly Refused[] = [
  ['nothing', '', 400, 'not-json'],
  ['a broken character', Uint8Array.of(0x22, 0xff, 0x22), 400, 'not-json'],
  ['half of an object', '{"feature":', 400, 'not-json'],
  ['another media type', '<question/>', 415, 'unsupported-media-type', { 'content-type': 'application/xml' }],
  ['a form', 'feature=x', 415, 'unsupported-media-type', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['another charset', '{}', 415, 'unsupported-media-type', { 'content-type': 'application/json; charset=latin1' }],
  ['UTF-16', '{}', 415, 'unsupported-media-type', { 'content-type': 'application/json; charset=utf-16' }],
  ['an unknown compression', '{}', 415, 'unsupported-media-type', { 'content-encoding': 'compress' }],
  ['what is not compressed as it says', '{}', 400, 'not-json', { 'content-encoding': 'gzip' }],
  ['10 MB', JSON.stringify({ feature: 'x'.repeat(10_000_000) }), 413, 'too-large'],
  [
    '10 MB, compressed',
    new Uint8Array(gzipSync(JSON.stringify('x'.repeat(10_000_000)))),
    413,
    'too-large',
    { 'content-encoding': 'gzip' },
  ],
  ['65 levels', nested(65), 422, 'too-deep'],
  ['400,000 levels', nested(400_000), 422, 'too-deep'],
];

describe('a body that cannot be read', () => {
  const named = refused.map(([what, body, status, code, headers = {}]) => ({ what, body, status, code, headers }));
  test.each(named)('$what', async ({ body, status, code, headers }) => {
    const reply = await app.post('/v1/check', body, headers);
    expect(reply.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await reply.json()).toMatchObject({
      type: `urn:mehrwert:problem:${code}`,
      status,
      errors: [{ code, pointer: '' }],
    });
    expect(reply.status).toBe(status);
  });
});

/** Bodies that mean harm, each with the pointer to what is wrong. */
const hostile: readonly (readonly [what: string, path: string, body: string])[] = [
  ['a prototype as question', '/v1/check', '{"__proto__":{"contract":"x"},"feature":"x"}'],
  ['a prototype as contract', '/v1/check', '{"contract":{"__proto__":{"catalog":"conference-tv"}},"feature":"x"}'],
  ['a prototype as context', '/v1/check', `${JSON.stringify(question).slice(0, -1)},"context":{"__proto__":1}}`],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty'].flatMap((id) => [
    [
      `the catalog ${id}`,
      '/v1/check',
      JSON.stringify({ ...question, contract: { ...contract, catalog: id } }),
    ] as const,
    [`the feature ${id}`, '/v1/check', JSON.stringify({ ...question, feature: id })] as const,
    [`the contract ${id}`, '/v1/check', JSON.stringify({ ...question, contract: id })] as const,
    [
      `the tier ${id}`,
      '/v1/check',
      JSON.stringify({ ...question, contract: { ...contract, items: [{ ...contract.items[0], tier: id }] } }),
    ] as const,
    [`the system ${id}`, '/v1/check', JSON.stringify({ ...question, context: { system: id } })] as const,
  ]),
  ...['null', '1', '"x"', '[]', '{}', 'true', nested(64)].flatMap((body) =>
    [
      '/v1/check',
      '/v1/check/batch',
      '/v1/entitlements',
      '/v1/quotes',
      '/v1/recommendations',
      '/v1/timeline',
      '/v1/calendars/evaluate',
    ].map((path) => [`${body.slice(0, 8)} to ${path}`, path, body] as const),
  ),
];

/** Bodies that readers could take for different things. */
const ambiguous: readonly (readonly [what: string, path: string, body: string, code: string, pointer: string])[] = [
  ['a question with two features', '/v1/check', '{"feature":"a","feature":"b"}', 'doubled-member', '/feature'],
  ['an item with two tiers', '/v1/quotes', '{"items":[{"tier":"a","tier":"a"}]}', 'doubled-member', '/items/0/tier'],
  ['a contract with two ends', '/v1/contracts', '{"contract":{"x":1,"x":1}}', 'doubled-member', '/contract/x'],
  [
    'an attribute `__proto__`',
    '/v1/check',
    '{"contract":{"__proto__":1}}',
    'shape-unknown-member',
    '/contract/__proto__',
  ],
  ['half of a character', '/v1/contracts', '{"contract":{"customer":"\\ud800"}}', 'broken-text', '/contract/customer'],
  ['NUL in a name', '/v1/keys', '{"label":"a\\u0000b"}', 'broken-text', '/label'],
];

describe('a body that says two things at once, or cannot be kept, is refused with its place', () => {
  test.each(ambiguous)('%s', async (_what, path, body, code, pointer) => {
    const reply = await app.post(path, body);
    expect(await reply.json()).toMatchObject({ status: 422, errors: [{ code, pointer }] });
  });
});

describe('a hostile body is a clear problem', () => {
  test.each(hostile)('%s', async (_what, path, body) => {
    const reply = await app.post(path, body);
    const problem = await reply.json();
    expect([404, 422], JSON.stringify(problem)).toContain(reply.status);
    expect(problem.errors.length).toBeGreaterThan(0);
  });
});

describe('a wrong address', () => {
  test.each([
    ['/v1/catalogs/nothing', 404, 'unknown-catalog'],
    ['/v1/catalogs/__proto__', 404, 'unknown-catalog'],
    ['/v1/catalogs/%ZZ', 404, 'not-found'],
    ['/v1/catalogs/conference-tv?revison=1', 422, 'shape-unknown-member'],
    ['/v1/catalogs/conference-tv?at=2026-11-24&at=2026', 422, 'shape-type'],
    ['/v1/catalogs/conference-tv?revision=7', 422, 'no-revision'],
    ['/v1/catalogs/conference-tv?revision=one', 422, 'no-revision'],
    ['/v1/catalogs/conference-tv?at=2026-11-24T10:00:00', 422, 'bad-instant'],
    ['/v1/catalogs/conference-tv?at=2009-12-31T23:59:59%2B01:00', 422, 'no-revision'],
  ])('GET %s', async (path, status, code) => {
    const reply = await app.get(path);
    expect(await reply.json()).toMatchObject({ status, errors: [{ code }] });
    expect(reply.status).toBe(status);
  });

  test.each([
    ['DELETE', '/v1/check', 'POST, OPTIONS'],
    ['PUT', '/v1/catalogs', 'GET, POST, HEAD, OPTIONS'],
  ])('%s %s is 405 and says what there is', async (method, path, allowed) => {
    const reply = await fetch(app.url + path, { method });
    expect([reply.status, reply.headers.get('allow')]).toEqual([405, allowed]);
    expect((await reply.json()).errors[0].code).toBe('method-not-allowed');
  });
});

describe('every answer', () => {
  test('has headers that keep pages in their place', async () => {
    const { headers } = await app.get('/docs');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|upgrade-insecure/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test.each([
    ['sane-id.1', true],
    ['x'.repeat(65), false],
    ['with space', false],
    ['', false],
  ])('says its request id (%s)', async (id, kept) => {
    const reply = await app.get('/healthz', { 'x-request-id': id });
    const said = reply.headers.get('x-request-id') ?? '';
    expect(said === id).toBe(kept);
    expect(said).toMatch(/^[\w.-]{9,64}$/);
  });
});

test('the log has one line per request, and nothing of what was sent', async () => {
  const own = await startApp();
  await own.post('/v1/check', JSON.stringify({ ...question, feature: 'secret-feature' }), { 'x-request-id': 'r-1' });
  await own.post('/v1/check', '{"secret-feature', { 'x-request-id': 'r-2' });
  await own.get('/secret-feature?secret-feature', { 'x-request-id': 'r-3', authorization: 'Bearer secret-feature' });
  const lines = own
    .logged()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  expect(lines).toMatchObject([
    { requestId: 'r-1', method: 'POST', call: 'POST /v1/check', status: 422 },
    { requestId: 'r-2', method: 'POST', call: 'POST /v1/check', status: 400 },
    { requestId: 'r-3', method: 'GET', call: 'none', status: 404 },
  ]);
  expect(own.logged()).not.toContain('secret');
  await own.stop();
});

test('a fault of the server is 500, told by its place and not by its words', async () => {
  const around = {
    catalogs: {
      listIds: () => {
        throw new Error('secret words');
      },
    },
  };
  const own = await startApp({ around: around as never });
  const reply = await own.get('/v1/catalogs');
  expect([reply.status, (await reply.json()).errors[0].code]).toEqual([500, 'internal-error']);
  expect(own.logged()).toContain('requests.test.ts');
  expect(own.logged()).not.toContain('secret words');
  await own.stop();
});

test('a server that is about to end is not ready', async () => {
  const own = await startApp({ isReady: () => Promise.resolve(false) });
  const reply = await own.get('/readyz');
  expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '5']);
  await own.stop();
});

describe('a body that is wrong in very many places', () => {
  const wrong = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`member-${index}`, index]));

  test.each([
    ['in the question', { ...question, ...wrong }],
    ['in its context', { ...question, context: wrong }],
  ])('%s is told the first hundred, and how many there are', async (_where, body) => {
    const refusal = await (await app.post('/v1/check', JSON.stringify(body))).json();
    expect(refusal).toMatchObject({ status: 422, total: 1_000 });
    expect(refusal.errors).toHaveLength(100);
    expect(refusal.detail).toMatch(/\(and 999 more, the first 100 are listed\)$/);
  });

  test('is so in a batch for each question', async () => {
    const batch = {
      contract,
      questions: [{ ...question, context: wrong }, question],
    };
    const { decisions } = await (await app.post('/v1/check/batch', JSON.stringify(batch))).json();
    expect(decisions[0].problem.errors).toHaveLength(100);
    expect(decisions[1]).toMatchObject({ decision: 'granted' });
  });

  test('is told all of a hundred', async () => {
    const hundred = Object.fromEntries(Object.entries(wrong).slice(0, 100));
    const refusal = await (await app.post('/v1/check', JSON.stringify({ ...question, ...hundred }))).json();
    expect(refusal.errors).toHaveLength(100);
    expect(refusal).not.toHaveProperty('total');
  });
});
