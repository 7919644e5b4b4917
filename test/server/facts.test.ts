import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startContractApp, type ContractApp } from './contract-app.ts';
import { product } from './started-app.ts';

let app: ContractApp;
beforeAll(async () => {
  app = await startContractApp();
});
afterAll(() => app.stop());

const facts = '/v1/catalogs/conference-tv/facts';
const closure = { kind: 'closure', from: '2026-11-24', until: '2026-11-25', note: { en: 'Moving house' } };
const contract = { catalog: 'conference-tv', items: [{ offering: 'service-level', tier: 'gold', from: '2026-01-01' }] };
const question = { contract, feature: 'phone-support', at: '2026-11-24T11:00:00+01:00' };

const bodyOf = async (method: string, path: string, body?: unknown) => (await app.send(method, path, body)).json();
const decide = async (changes: object = {}): Promise<unknown> =>
  (await bodyOf('post', '/v1/check', { ...question, ...changes })).decision;

beforeEach(async () => {
  app.clock.now += 60_000;
  for (const { id, withdrawn } of (await bodyOf('get', facts)).facts)
    if (!withdrawn) await app.send('delete', `${facts}/${id}`);
  app.clock.now += 60_000;
});

describe('a fact that is recorded', () => {
  test.each([
    ['a closure', closure],
    ['a closure of one calendar', { ...closure, calendar: 'business' }],
    [
      'an announcement of End of Service',
      { kind: 'end-of-service', systemType: 'M-100', announced: '2026-11-01', endOfService: '2027-11-01' },
    ],
    ['another contact', { kind: 'contact', from: '2026-12-01', purpose: 'support', value: '+41 44 000 00 00' }],
  ])('is listed as it was sent: %s', async (_what, fact) => {
    const recorded = await bodyOf('post', facts, fact);
    expect(recorded).toMatchObject({ fact, recorded: { at: new Date(app.clock.now).toISOString() } });
    expect((await bodyOf('get', facts)).facts).toContainEqual(recorded);
  });

  test.each([
    ['no kind', { from: '2026-12-24' }, 'bad-shape '],
    ['a kind that there is not', { ...closure, kind: 'strike' }, 'bad-shape '],
    ['an end before it begins', { ...closure, until: '2026-11-23' }, 'bad-period /until'],
    ['no day', { ...closure, from: 'Christmas' }, 'bad-shape /from'],
    ['a day too far', { ...closure, until: '9999-12-31' }, 'bad-shape /until'],
    ['a calendar that there is not', { ...closure, calendar: 'night' }, 'unknown-calendar /calendar'],
  ])('is refused with %s', async (_what, fact, issue) => {
    const reply = await app.send('post', facts, fact);
    const { errors } = await reply.json();
    expect(reply.status).toBe(422);
    expect(errors.map((error: { code: string; pointer: string }) => `${error.code} ${error.pointer}`)).toContain(issue);
  });

  test('belongs to a catalog', async () => {
    for (const method of ['get', 'post'])
      expect(
        (await app.send(method, '/v1/catalogs/nobody/facts', method === 'post' ? closure : undefined)).status,
      ).toBe(404);
    const { id } = await bodyOf('post', facts, closure);
    expect((await app.send('delete', `/v1/catalogs/groupios/facts/${id}`)).status).toBe(404);
    expect(await bodyOf('delete', `${facts}/unknown`)).toMatchObject({
      status: 404,
      errors: [{ code: 'unknown-operating-fact' }],
    });
    expect(await decide()).toBe('denied');
  });
});

test('a catalog has at most a thousand facts that stand', async () => {
  const recorded = { by: 'test', at: app.clock.now };
  const contact = { kind: 'contact', purpose: 'support', value: '+41 44 000 00 00' } as const;
  const record = (index: number) =>
    app.stores.facts.record({
      id: `full-${index}`,
      catalog: 'groupios',
      from: '2030-01-01',
      content: contact,
      recorded,
    });
  await Promise.all(Array.from({ length: 1_000 }, (_, index) => record(index)));
  const refusal = await app.send('post', '/v1/catalogs/groupios/facts', closure);
  expect(await refusal.json()).toMatchObject({ status: 409, errors: [{ code: 'too-many-facts', pointer: '' }] });
  await app.send('delete', '/v1/catalogs/groupios/facts/full-7');
  expect((await app.send('post', '/v1/catalogs/groupios/facts', closure)).status).toBe(200);
});

describe('a closure', () => {
  test('bears on checks, batches, entitlements and drafts until it is withdrawn', async () => {
    expect(await decide()).toBe('granted');
    const { id } = await bodyOf('post', facts, closure);
    const { decision, facts: told } = await bodyOf('post', '/v1/check', question);
    expect([decision, told]).toMatchObject(['denied', [{ id, kind: 'closure' }]]);
    const { at, feature } = question;
    const batch = await bodyOf('post', '/v1/check/batch', { contract, at, questions: [{ feature }] });
    expect(batch.decisions).toMatchObject([{ decision: 'denied', facts: told }]);
    const { entitlements } = await bodyOf('post', '/v1/entitlements', { contract, at });
    expect(entitlements).toContainEqual(expect.objectContaining({ feature, decision: 'denied', facts: told }));
    const draft = await bodyOf('post', '/v1/catalogs/conference-tv/draft/check', question);
    expect(draft).toMatchObject({ decision: 'denied', facts: told });
    expect(await bodyOf('delete', `${facts}/${id}`)).toMatchObject({ id, withdrawn: {} });
    expect(await decide()).toBe('granted');
  });

  test('is not known to a question as it was known before, and is to one as it was known while it held', async () => {
    const moment = (at: number): string => new Date(at).toISOString();
    const before = app.clock.now - 1;
    const { id } = await bodyOf('post', facts, closure);
    app.clock.now += 60_000;
    await app.send('delete', `${facts}/${id}`);
    app.clock.now += 60_000;
    const known = [before, before + 1, app.clock.now - 60_000, app.clock.now];
    const decisions = await Promise.all(known.map((at) => decide({ asKnownAt: moment(at) })));
    expect(decisions).toEqual(['granted', 'denied', 'granted', 'granted']);
  });
});

test('what is told of running it is recorded, and named by an answer as shown', async () => {
  const operations = readFileSync(path.join(product, 'docs/operations.md'), 'utf8');
  const [, section = ''] = operations.split('## Operating facts\n');
  const [fact, told] = [...section.matchAll(/```json\n([\s\S]*?)```/g)].map(
    ([, json = '']) => JSON.parse(json) as object,
  );
  await bodyOf('post', facts, fact);
  const answer = await bodyOf('post', '/v1/check', { ...question, at: '2026-12-28T10:00:00+01:00', lang: 'de' });
  expect(answer).toMatchObject({ decision: 'denied', facts: [told] });
});

test('a contract kept by its id is told of an End of Service that was announced after it was concluded', async () => {
  const connected = '/v1/catalogs/connect-com/facts';
  await app.keep('announced', {
    catalog: 'connect-com',
    items: [{ offering: 'hardware-replacement', tier: 'standard', from: '2026-01-01' }],
    systems: [{ id: 'S-1', type: 'M-100', delivered: '2026-01-01' }],
  });
  const told = async (): Promise<string> => JSON.stringify(await bodyOf('get', '/v1/contracts/announced/timeline'));
  expect(await told()).not.toContain('end-of-service');
  const fact = { kind: 'end-of-service', systemType: 'M-100', announced: '2026-11-01', endOfService: '2027-06-01' };
  await bodyOf('post', connected, fact);
  expect(await told()).toContain('"end-of-service"');
});
