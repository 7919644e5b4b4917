import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startContractApp, supported, type ContractApp } from './contract-app.ts';

let app: ContractApp;
beforeAll(async () => {
  app = await startContractApp();
  await publishWithoutOverage();
});
afterAll(() => app.stop());

const use = { feature: 'support-hours', minutes: 25, at: '2026-05-04T10:00:00+02:00' };

/** The same catalog under another id, with nothing to be had beyond the allowance. */
async function publishWithoutOverage(): Promise<void> {
  const [revision] = app.stores.catalogs.listRevisions('groupios');
  if (!revision) throw new Error('there is no such catalog');
  const { revision: _number, digest: _digest, ...promised } = structuredClone(revision);
  const text = JSON.stringify(promised.catalog).replaceAll(/,"overage":"[^"]*"/g, '');
  const catalog = { ...JSON.parse(text), id: 'strict' };
  await app.stores.catalogs.publish(
    { promised: { ...promised, catalog }, note: '', follows: 0 },
    { by: 'test', at: 0 },
  );
}

async function allowanceOf(contract: string, at: string): Promise<unknown> {
  const reply = await app.send('post', '/v1/check', { contract, feature: 'support-hours', at });
  return (await reply.json()).allowance;
}

describe('a debit', () => {
  test('is metered and tells the new allowance, which a check tells as well', async () => {
    await app.keep('metered');
    const reply = await app.debit('metered', 'a', use);
    expect([reply.status, await reply.json()]).toMatchObject([
      200,
      {
        entry: { key: 'a', item: '1', minutes: 25, meteredMinutes: 30, totalMinutes: 30 },
        allowance: { unit: 'minutes', granted: 480, used: 30, remaining: 450, from: '2025-12-31T23:00:00.000Z' },
      },
    ]);
    expect(await allowanceOf('metered', '2026-06-01T10:00:00Z')).toMatchObject({ used: 30, remaining: 450 });
  });

  test('counts only from its instant on', async () => {
    await app.keep('dated');
    await app.debit('dated', 'a', use);
    await app.debit('dated', 'b', { ...use, at: '2026-06-04T10:00:00+02:00' });
    expect(await allowanceOf('dated', '2026-05-04T10:00:00+02:00')).toMatchObject({ used: 0 });
    expect(await allowanceOf('dated', '2026-05-05T10:00:00+02:00')).toMatchObject({ used: 30 });
    expect(await allowanceOf('dated', '2026-06-05T10:00:00+02:00')).toMatchObject({ used: 60 });
  });

  test('is the same while facts are in force, which its check tells of', async () => {
    await app.keep('closed');
    const closure = { kind: 'closure', from: '2026-05-01', until: '2026-05-31', note: { en: 'Company holidays' } };
    const facts = '/v1/catalogs/groupios/facts';
    const { id } = await (await app.send('post', facts, closure)).json();
    expect((await app.debit('closed', 'a', use)).status).toBe(200);
    expect(await allowanceOf('closed', '2026-06-01T10:00:00Z')).toMatchObject({ used: 30 });
    await app.send('delete', `${facts}/${id}`);
    expect(await allowanceOf('closed', '2026-06-01T10:00:00Z')).toMatchObject({ used: 30 });
    expect((await app.debit('closed', 'a', use)).status).toBe(200);
    expect(await allowanceOf('closed', '2026-06-01T10:00:00Z')).toMatchObject({ used: 30 });
  });

  test('is done once, however often it is sent', async () => {
    await app.keep('once');
    const replies = await Promise.all(Array.from({ length: 5 }, () => app.debit('once', 'same', use)));
    const bodies = await Promise.all(replies.map((reply) => reply.json()));
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
    expect(await allowanceOf('once', '2026-06-01T10:00:00Z')).toMatchObject({ used: 30 });
    const other = await app.debit('once', 'same', { ...use, minutes: 26 });
    expect([other.status, (await other.json()).errors[0].code]).toEqual([409, 'idempotency-conflict']);
  });

  test('beyond the allowance goes through where there is overage', async () => {
    await app.keep('over');
    const reply = await app.debit('over', 'a', { ...use, minutes: 500 });
    expect((await reply.json()).allowance).toMatchObject({ granted: 480, used: 510, remaining: 0 });
  });

  test('beyond the allowance is refused where there is none, debits nothing, and leaves its key free', async () => {
    await app.keep('strict', { ...supported, catalog: 'strict' });
    const refused = await app.debit('strict', 'a', { ...use, minutes: 481 });
    expect([refused.status, (await refused.json()).errors[0].code]).toEqual([409, 'allowance-exhausted']);
    expect((await app.debit('strict', 'a', { ...use, minutes: 480 })).status).toBe(200);
    expect((await app.debit('strict', 'b', { ...use, minutes: 1 })).status).toBe(409);
  });

  test('never oversells, however many come at once', async () => {
    await app.keep('desks', { ...supported, catalog: 'strict' });
    const replies = await Promise.all(Array.from({ length: 40 }, (_, n) => app.debit('desks', `k${n}`, use)));
    expect(replies.filter(({ status }) => status === 200).length).toBe(16);
    expect(await allowanceOf('desks', '2026-06-01T10:00:00Z')).toMatchObject({ used: 480, remaining: 0 });
  });

  test('is read again in parts where the minutes of all are more than one use may have', async () => {
    await app.keep('huge');
    for (const key of ['a', 'b']) await app.debit('huge', key, { ...use, minutes: 9_000_000 });
    expect(await allowanceOf('huge', '2026-06-01T10:00:00Z')).toMatchObject({ used: 18_000_000, remaining: 0 });
  });

  test('counts in the period of its instant', async () => {
    await app.keep('periods');
    const items = [{ ...supported.items[0], until: '2027-12-31' }];
    await app.send('patch', '/v1/contracts/periods', { items }, { ...auth, 'if-match': '"1"' });
    await app.debit('periods', 'a', use);
    const next = await app.debit('periods', 'b', { ...use, at: '2027-05-04T10:00:00+02:00' });
    expect((await next.json()).allowance).toMatchObject({ used: 30, from: '2026-12-31T23:00:00.000Z' });
  });

  test.each([
    ['no key', '', use, 400, 'idempotency-key-required'],
    ['a key that is too long', 'k'.repeat(201), use, 400, 'idempotency-key-required'],
    ['a key with spaces', 'a b', use, 400, 'idempotency-key-required'],
    ['negative minutes', 'n', { ...use, minutes: -5 }, 422, 'bad-amount'],
    ['far too many minutes', 'n', { ...use, minutes: 1e9 }, 422, 'bad-amount'],
    ['an instant without an offset', 'n', { ...use, at: '2026-05-04T10:00:00' }, 422, 'bad-instant'],
    ['an unknown feature', 'n', { ...use, feature: 'x' }, 422, 'unknown-feature'],
    ['an unknown item', 'n', { ...use, item: '9' }, 422, 'unknown-item'],
    ['a feature that is not metered', 'n', { ...use, feature: 'updates' }, 422, undefined],
    ['an instant before the item', 'n', { ...use, at: '2025-05-04T10:00:00Z' }, 422, 'not-metered'],
    ['an instant after the item', 'n', { ...use, at: '2027-05-04T10:00:00Z' }, 422, 'not-metered'],
    ['a member too many', 'n', { ...use, x: 1 }, 422, 'bad-shape'],
  ])('is refused with %s', async (_what, key, body, status, code) => {
    if ((await app.get('/v1/contracts/refusals')).status === 404) await app.keep('refusals');
    const reply = await app.debit('refusals', key, body);
    const { errors } = await reply.json();
    expect([reply.status, code ?? errors[0].code]).toEqual([status, errors[0].code]);
    expect((await (await app.get('/v1/contracts/refusals')).json()).used).toEqual([]);
  });

  test('counts no more when its item is taken out of the contract, which answers as before', async () => {
    await app.keep('lighter');
    await app.debit('lighter', 'a', use);
    const items = [{ ...supported.items[0], id: '2' }];
    await app.send('patch', '/v1/contracts/lighter', { items }, { ...auth, 'if-match': '"1"' });
    expect(await allowanceOf('lighter', '2026-06-01T10:00:00Z')).toMatchObject({ granted: 480, used: 0 });
    expect(await allowanceOf('lighter', '2026-05-01T10:00:00Z')).toMatchObject({ granted: 480, used: 0 });
  });

  test('of a contract that nobody knows is 404', async () => {
    expect((await app.debit('nobody', 'a', use)).status).toBe(404);
  });
});

describe('a reversal', () => {
  const reverse = (id: string, of: string, key: string, note = 'by mistake') =>
    app.send(
      'post',
      `/v1/contracts/${id}/usage/${encodeURIComponent(of)}/reversal`,
      { note },
      {
        ...auth,
        'idempotency-key': key,
      },
    );

  test('gives the minutes back, once, and stays in the history', async () => {
    await app.keep('reversed');
    await app.debit('reversed', 'a/b?', use);
    await app.debit('reversed', 'b', use);
    expect((await reverse('reversed', 'a/b?', 'r')).status).toBe(200);
    expect((await reverse('reversed', 'a/b?', 'r')).status).toBe(200);
    expect((await reverse('reversed', 'a/b?', 'r2')).status).toBe(409);
    expect((await reverse('reversed', 'r', 'r3')).status).toBe(409);
    expect((await reverse('reversed', 'b', 'r')).status).toBe(409);
    expect((await reverse('reversed', 'x', 'r4')).status).toBe(404);
    expect(await allowanceOf('reversed', '2026-06-01T10:00:00Z')).toMatchObject({ used: 30 });
    const { entries } = await (await app.get('/v1/contracts/reversed/usage')).json();
    expect(entries).toMatchObject([{ key: 'a/b?' }, { key: 'b' }, { key: 'r', reverses: 'a/b?', meteredMinutes: -30 }]);
  });
});

test('the history comes page by page', async () => {
  await app.keep('long');
  for (const key of ['a', 'b', 'c']) await app.debit('long', key, use);
  const first = await (await app.get('/v1/contracts/long/usage?limit=2')).json();
  const rest = await (
    await app.get(`/v1/contracts/long/usage?limit=2&cursor=${encodeURIComponent(first.next)}`)
  ).json();
  expect([...first.entries, ...rest.entries].map(({ key }: { key: string }) => key)).toEqual(['a', 'b', 'c']);
  expect(rest).not.toHaveProperty('next');
});

describe('an answer as it was known', () => {
  const question = { contract: 'known', feature: 'support-hours', at: '2026-06-01T10:00:00Z' };
  const ask = async (asKnownAt: string) =>
    (await app.send('post', '/v1/check', { ...question, asKnownAt })).json() as Promise<{ errors: { code: string }[] }>;

  test('knows only what had been written', async () => {
    app.clock.now = Date.parse('2026-12-01T10:00:00Z');
    await app.keep('known');
    app.clock.now = Date.parse('2026-12-02T10:00:00Z');
    await app.debit('known', 'a', use);
    app.clock.now = Date.parse('2026-12-03T10:00:00Z');
    const items = [{ ...supported.items[0], tier: 'm' }];
    await app.send('patch', '/v1/contracts/known', { items }, { ...auth, 'if-match': '"1"' });
    expect((await ask('2026-11-30T10:00:00Z')).errors).toMatchObject([{ code: 'unknown-contract' }]);
    expect(await ask('2026-12-01T12:00:00Z')).toMatchObject({ allowance: { granted: 480, used: 0 } });
    expect(await ask('2026-12-02T12:00:00Z')).toMatchObject({ allowance: { granted: 480, used: 30 } });
    expect(await ask('2026-12-03T12:00:00Z')).toMatchObject({ allowance: { granted: 240, used: 30 } });
    expect((await ask('2025-01-01T00:00:00Z')).errors).toMatchObject([{ code: 'unknown-contract' }]);
    expect((await ask('then')).errors[0]).toMatchObject({ code: 'bad-instant', pointer: '/asKnownAt' });
  });

  test('is the same in a batch', async () => {
    const times = ['2026-12-01T12:00:00Z', '2026-12-02T12:00:00Z', '2026-11-30T10:00:00Z'];
    const { contract, feature, at } = question;
    const questions = times.map((asKnownAt) => ({ feature, asKnownAt }));
    const { decisions } = await (await app.send('post', '/v1/check/batch', { contract, at, questions })).json();
    const singles = await Promise.all(times.slice(0, 2).map(ask));
    expect(decisions.slice(0, 2)).toEqual(singles);
    expect(decisions[2].problem.errors).toMatchObject([{ code: 'unknown-contract' }]);
  });

  test('is the same in entitlements', async () => {
    const { contract, feature, at } = question;
    const entitled = async (asKnownAt: string) =>
      (await (await app.send('post', '/v1/entitlements', { contract, at, asKnownAt })).json()) as {
        entitlements: { feature: string }[];
        errors: unknown;
      };
    for (const asKnownAt of ['2026-12-01T12:00:00Z', '2026-12-02T12:00:00Z', '2026-12-03T12:00:00Z']) {
      const { entitlements } = await entitled(asKnownAt);
      expect(entitlements.find((each) => each.feature === feature)).toEqual({ feature, ...(await ask(asKnownAt)) });
    }
    expect((await entitled('2026-11-30T10:00:00Z')).errors).toMatchObject([{ code: 'unknown-contract' }]);
    expect((await entitled('then')).errors).toMatchObject([{ code: 'bad-instant', pointer: '/asKnownAt' }]);
  });

  test('is the same in a timeline and its calendar file', async () => {
    const told = (call: string, at: string) => app.get(`/v1/contracts/known/${call}?asKnownAt=${at}`);
    for (const call of ['timeline', 'timeline.ics']) {
      const [before, after] = await Promise.all(
        ['2026-12-02T12:00:00Z', '2026-12-03T12:00:00Z'].map(async (at) => (await told(call, at)).text()),
      );
      const now = await (await app.get(`/v1/contracts/known/${call}`)).text();
      expect([before === now, after === now]).toEqual([false, true]);
      expect((await told(call, '2026-11-30T10:00:00Z')).status).toBe(404);
      expect((await told(call, 'then')).status).toBe(422);
    }
  });

  test('knows only the revisions that had been published', async () => {
    const inline = { contract: supported, feature: 'support-hours', at: '2026-06-01T10:00:00Z' };
    const reply = await app.send('post', '/v1/check', { ...inline, asKnownAt: '2025-12-31T00:00:00Z' });
    expect((await reply.json()).errors).toMatchObject([{ code: 'unknown-catalog' }]);
  });
});

const auth = { authorization: 'Bearer a-key-for-tests-of-at-least-32-characters' };
