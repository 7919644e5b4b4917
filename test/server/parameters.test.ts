import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCursor, writeCursor } from '../../server/http/page-cursor.ts';
import { sampleDraft } from '../../server/routes/draft-samples.ts';
import { sampleQuestion } from '../../server/routes/samples.ts';
import { startContractApp, type ContractApp } from './contract-app.ts';

let app: ContractApp;
beforeAll(async () => {
  app = await startContractApp();
  for (const id of ['C-1', 'C-2', 'C-3']) await app.keep(id);
});
afterAll(() => app.stop());

const catalog = '/v1/catalogs/conference-tv';
const sheet = `${catalog}/sheets/service-level.json`;
const sampleFact = { kind: 'closure', from: '2026-12-24', until: '2026-12-31', note: { en: 'Company holidays' } };
const noPlace = Buffer.from('C-1').toString('base64url');

/** Calls whose address is wrong, with the parameter that is. */
const wrong: readonly (readonly [address: string, status: number, code: string, parameter: string])[] = [
  ['/v1/catalogs/nobody', 404, 'unknown-catalog', 'id'],
  [`${catalog}?revision=7`, 422, 'no-revision', 'revision'],
  [`${catalog}?at=2009-01-01T00:00:00Z`, 422, 'no-revision', 'at'],
  [`${catalog}?at=now`, 422, 'bad-instant', 'at'],
  [`${catalog}?revision=1&at=2026-11-24T10:00:00Z`, 422, 'bad-shape', 'at'],
  [`${catalog}?revison=1`, 422, 'shape-unknown-member', 'revison'],
  [`${catalog}?__proto__=1`, 422, 'shape-unknown-member', '__proto__'],
  [`${catalog}?at=1&at=2`, 422, 'shape-type', 'at'],
  ['/v1/catalogs?lang=de', 422, 'shape-unknown-member', 'lang'],
  ['/healthz?verbose=1', 422, 'shape-unknown-member', 'verbose'],
  [`${catalog}/sheets/nothing.json`, 422, 'unknown-offering', 'offering'],
  [`${sheet}?lang=fr`, 422, 'unknown-language', 'lang'],
  [`${sheet}?tiers=`, 422, 'unknown-tier', 'tiers'],
  [`${sheet}?tiers=bronze`, 422, 'unknown-tier', 'tiers'],
  ['/v1/catalogs/nobody/draft', 404, 'unknown-catalog', 'id'],
  ['/v1/catalogs/nobody/facts', 404, 'unknown-catalog', 'id'],
  ['/v1/catalogs/nobody/settings', 404, 'unknown-catalog', 'id'],
  [`${catalog}/revisions/7/diff/1`, 422, 'no-revision', 'before'],
  [`${catalog}/revisions/1/diff/7`, 422, 'no-revision', 'after'],
  ['/v1/jobs/nothing', 404, 'unknown-job', 'id'],
  [`${catalog}/revisions?revision=1`, 422, 'shape-unknown-member', 'revision'],
  ['/v1/contracts/C-9', 404, 'unknown-contract', 'id'],
  ['/v1/contracts/C-9/usage', 404, 'unknown-contract', 'id'],
  ['/v1/contracts/C-9/timeline', 404, 'unknown-contract', 'id'],
  ['/v1/contracts/C-1/timeline?from=today', 422, 'bad-date', 'from'],
  ['/v1/contracts?q=a%00b', 422, 'broken-text', 'q'],
  ['/v1/contracts?limit=0', 422, 'bad-amount', 'limit'],
  ['/v1/contracts?limit=1e2', 422, 'bad-amount', 'limit'],
  ['/v1/audit/access?limit=201', 422, 'bad-amount', 'limit'],
  ...['/v1/contracts', '/v1/contracts/C-1/usage', '/v1/audit/access', '/v1/audit/contracts/C-1'].flatMap((list) =>
    ['C-1', '0', '-1', 'garbage', noPlace, `${noPlace}.`, '..', '%01', writeCursor('other', 'C-1')].map(
      (cursor) => [`${list}?cursor=${cursor}`, 422, 'bad-cursor', 'cursor'] as const,
    ),
  ),
];

describe('what is wrong in an address names its parameter', () => {
  test.each(wrong)('GET %s', async (address, status, code, parameter) => {
    const reply = await app.get(address);
    expect(await reply.json()).toMatchObject({ status, errors: [{ code, pointer: '', parameter }] });
  });

  test('every parameter that is wrong is told', async () => {
    const { errors } = await (await app.get('/v1/contracts?limit=x&cursor=x')).json();
    expect(errors).toMatchObject([{ parameter: 'limit' }, { parameter: 'cursor' }]);
  });

  test('what is wrong in a body names its place there', async () => {
    const { errors } = await (await app.send('post', '/v1/contracts/C-1/usage', {}, { 'idempotency-key': 'k' })).json();
    expect(errors.every((error: object) => !('parameter' in error))).toBe(true);
  });

  test.each<[string, string, object, Record<string, string>, string, string]>([
    ['put', '/v1/catalogs/nobody/draft', sampleDraft('nobody'), {}, 'unknown-catalog', 'id'],
    ['put', `${catalog}/draft`, sampleDraft('conference-tv'), { 'if-match': '"old"' }, 'stale-base', 'If-Match'],
    ['post', '/v1/catalogs/nobody/draft/check', sampleQuestion, {}, 'unknown-catalog', 'id'],
    ['post', '/v1/catalogs/nobody/facts', sampleFact, {}, 'unknown-catalog', 'id'],
  ])(
    '%s %s is blamed on its address or header though it has a body',
    async (...[method, path, body, headers, code, parameter]) => {
      const { errors } = await (await app.send(method, path, body, headers)).json();
      expect(errors).toMatchObject([{ code, pointer: '', parameter }]);
    },
  );

  test('a header that is missing is named as well', async () => {
    const { errors } = await (await app.send('post', '/v1/contracts/C-1/usage', {})).json();
    expect(errors).toMatchObject([{ code: 'idempotency-key-required', parameter: 'Idempotency-Key' }]);
  });
});

describe('a cursor', () => {
  test('leads through the whole list, part by part', async () => {
    const first = await (await app.get('/v1/contracts?limit=2')).json();
    const second = await (await app.get(`/v1/contracts?limit=2&cursor=${first.next}`)).json();
    expect([...first.contracts, ...second.contracts].map(({ id }: { id: string }) => id)).toEqual([
      'C-1',
      'C-2',
      'C-3',
    ]);
    expect(second.next).toBeUndefined();
  });

  test.each(['C-1', 'Größe', '🙂', '0 a b', ''])('names the place `%s` in its own list only', (place) => {
    const cursor = writeCursor('usage/C-1', place);
    expect(cursor).toMatch(/^[\w.-]*$/);
    expect(readCursor('usage/C-1', cursor)).toBe(place);
    expect(readCursor('usage/C-2', cursor)).toBeUndefined();
    expect(readCursor('usage/C-1', `${cursor}x`)).toBeUndefined();
  });
});
