import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleBatch, sampleEntitlements, sampleQuestion } from '../../server/routes/samples.ts';
import { keepContracts } from '../../server/stores/memory/contracts.ts';
import { key, productSurroundings, startApp, type StartedApp } from './started-app.ts';

let app: StartedApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

describe('catalogs', () => {
  test('are listed at a glance, in the order of their ids', async () => {
    const { catalogs } = await (await app.get('/v1/catalogs')).json();
    expect(catalogs.map(({ id }: { id: string }) => id)).toEqual([
      'all-connect',
      'conference-tv',
      'connect-com',
      'groupios',
      'voip-service',
    ]);
    expect(catalogs[1]).toMatchObject({
      vendor: 'conference-tv',
      revision: 1,
      effectiveFrom: '2010-01-01',
      languages: ['de', 'en'],
      currency: 'EUR',
      offerings: [{ id: 'service-level', tiers: [{ id: 'silber' }, { id: 'gold' }, { id: 'platin' }] }],
    });
  });

  test('are shown whole, with their digest as tag', async () => {
    const reply = await app.get('/v1/catalogs/conference-tv?revision=1');
    const revision = await reply.json();
    expect(reply.headers.get('etag')).toBe(`"${revision.digest}"`);
    expect(revision).toMatchObject({ id: 'conference-tv', revision: 1, appliesTo: 'new' });
    expect(revision.holidays.map(({ region }: { region: string }) => region)).toEqual(['DE-HH']);
  });

  test.each([
    ['the tag', (tag: string) => tag, 304],
    ['the tag, weak, among others', (tag: string) => `"other", W/${tag}`, 304],
    ['any tag', () => '*', 304],
    ['another tag', () => '"other"', 200],
  ] as const)('are not sent again to one who knows %s', async (_what, known, status) => {
    const tag = (await app.get('/v1/catalogs/conference-tv')).headers.get('etag') ?? '';
    const reply = await fetch(`${app.url}/v1/catalogs/conference-tv`, {
      headers: { authorization: `Bearer ${key}`, 'if-none-match': known(tag) },
    });
    expect(reply.status).toBe(status);
  });
});

describe('decisions', () => {
  const post = async (path: string, body: unknown) => (await app.post(path, JSON.stringify(body))).json();

  test('a check says yes or no, with a reason that leads into the revision', async () => {
    const answer = await post('/v1/check', sampleQuestion);
    expect(answer).toMatchObject({ decision: 'granted', reason: { code: 'included' } });
    const revision = await (
      await app.get(`/v1/catalogs/${answer.catalog.id}?revision=${answer.catalog.revision}`)
    ).json();
    expect(valueAt(revision, answer.reason.pointer)).toEqual({ kind: 'included' });
  });

  test('an explanation is there when it is asked for', async () => {
    expect(await post('/v1/check', sampleQuestion)).not.toHaveProperty('explanation');
    expect(await post('/v1/check', { ...sampleQuestion, explain: true })).toHaveProperty('explanation');
  });

  test('a batch equals single checks, problems included', async () => {
    const questions = [
      ...sampleBatch.questions,
      { feature: 'no-such-feature' },
      { feature: 'warranty', contract: 'C-1' },
    ];
    const { decisions } = await post('/v1/check/batch', { ...sampleBatch, questions });
    const { contract, at, lang } = sampleBatch;
    const single = await Promise.all(
      questions.map((question) => post('/v1/check', { contract, at, lang, ...question })),
    );
    expect(decisions.slice(0, 2)).toEqual(single.slice(0, 2));
    expect(decisions[2].problem).toMatchObject({
      status: 422,
      errors: [{ code: 'unknown-feature', pointer: '/questions/2/feature' }],
    });
    expect(decisions[3].problem).toMatchObject({
      status: 404,
      errors: [{ code: 'unknown-contract', pointer: '/questions/3/contract' }],
    });
  });

  test('entitlements name every feature', async () => {
    const { entitlements } = await post('/v1/entitlements', sampleEntitlements);
    expect(entitlements.length).toBeGreaterThanOrEqual(22);
    expect(entitlements[0]).toMatchObject({ feature: 'warranty', decision: 'granted' });
  });

  test('a stored contract is named by its id', async () => {
    const around = { ...(await productSurroundings()), contracts: keepContracts({ 'C-1': sampleBatch.contract }) };
    const own = await startApp({ around });
    const check = async (contract: unknown) =>
      (await own.post('/v1/check', JSON.stringify({ ...sampleQuestion, contract }))).json();
    expect(await check('C-1')).toEqual(await check(sampleBatch.contract));
    await own.stop();
  });
});

function valueAt(document: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (node, step) => (node as Record<string, unknown>)[step.replaceAll('~1', '/').replaceAll('~0', '~')],
      document,
    );
}
