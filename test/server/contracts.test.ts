import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startContractApp, supported, type ContractApp } from './contract-app.ts';

let app: ContractApp;
beforeAll(async () => {
  app = await startContractApp();
});
afterAll(() => app.stop());

const maintenance = {
  catalog: 'connect-com',
  items: [{ offering: 'hardware-replacement', tier: 'standard', from: '2026-03-15' }],
  systems: [{ id: 'S-1', delivered: '2026-03-15' }],
};

async function codesOf(reply: Response): Promise<readonly string[]> {
  const { errors } = await reply.json();
  return errors.map(({ code, pointer }: { code: string; pointer: string }) => `${code} ${pointer}`);
}

describe('a contract that is created', () => {
  test('is kept with ids and revisions pinned, and found again', async () => {
    const reply = await app.send('post', '/v1/contracts', {
      contract: { ...supported, items: [{ offering: 'support-model', tier: 'm', from: '2026-01-01' }] },
    });
    const { id, version, contract, written } = await reply.json();
    expect([reply.status, reply.headers.get('etag'), version]).toEqual([200, '"1"', 1]);
    expect(contract.items).toEqual([
      { id: '1', offering: 'support-model', tier: 'm', from: '2026-01-01', revision: 1 },
    ]);
    expect(written).toEqual({ by: 'operator', at: '2026-11-24T09:00:00.000Z' });
    expect(await (await app.get(`/v1/contracts/${id}`)).json()).toMatchObject({ id, contract, used: [] });
  });

  test('is refused with every reason for which it may not be concluded', async () => {
    const systems = [{ id: 'S-1', delivered: '2026-03-01' }, { id: 'S-2' }];
    const items = [{ ...maintenance.items[0], systems: ['S-1'] }];
    const reply = await app.send('post', '/v1/contracts', { contract: { ...maintenance, items, systems } });
    expect(reply.status).toBe(422);
    expect(await codesOf(reply)).toEqual([
      'not-all-systems /contract/items/0/systems',
      'not-at-delivery /contract/items/0/from',
    ]);
  });

  test.each([
    ['no contract', {}, 422, 'bad-shape /contract'],
    ['usage', { contract: { ...supported, usage: [] } }, 422, 'bad-shape /contract/usage'],
    ['an id with a slash', { id: '../x', contract: supported }, 422, 'bad-shape /id'],
    ['an id like a prototype', { id: '__proto__', contract: supported }, 422, 'bad-shape /id'],
    ['an unknown catalog', { contract: { ...supported, catalog: 'x' } }, 404, 'unknown-catalog /contract/catalog'],
    [
      'an unknown tier',
      { contract: { ...supported, items: [{ ...supported.items[0], tier: 'x' }] } },
      422,
      'unknown-tier /contract/items/0/tier',
    ],
  ])('is refused with %s', async (_what, body, status, issue) => {
    const reply = await app.send('post', '/v1/contracts', body);
    expect([reply.status, await codesOf(reply)]).toEqual([status, [issue]]);
  });

  test('never takes an id that is taken, and of several at once one succeeds', async () => {
    const create = () => app.send('post', '/v1/contracts', { id: 'taken', contract: supported });
    const statuses = (await Promise.all([create(), create(), create()])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 409, 409]);
  });

  test('answers questions, batches, entitlements and timelines by its id', async () => {
    await app.keep('asked');
    const at = '2026-11-24T10:00:00+01:00';
    const feature = 'support-hours';
    const inline = await (await app.send('post', '/v1/check', { contract: supported, feature, at })).json();
    expect(await (await app.send('post', '/v1/check', { contract: 'asked', feature, at })).json()).toEqual(inline);
    const batch = { contract: 'asked', at, questions: [{ feature }, { feature, contract: 'asked' }] };
    expect(await (await app.send('post', '/v1/check/batch', batch)).json()).toEqual({ decisions: [inline, inline] });
    const { entitlements } = await (await app.send('post', '/v1/entitlements', { contract: 'asked', at })).json();
    expect(entitlements).toContainEqual({ feature, ...inline });
    const told = await (await app.send('post', '/v1/timeline', { contract: supported })).json();
    expect(await (await app.get('/v1/contracts/asked/timeline')).json()).toEqual(told);
  });

  test('is told as a calendar file', async () => {
    await app.keep('told');
    const reply = await app.get('/v1/contracts/told/timeline.ics?lang=en&from=2026-01-01');
    expect(reply.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const file = await reply.text();
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(file).toContain('X-WR-CALNAME:ACME GmbH · told');
    expect((await app.get('/v1/contracts/told/timeline.ics?from=yesterday')).status).toBe(422);
    expect((await app.get('/v1/contracts/nobody/timeline.ics')).status).toBe(404);
  });
});

describe('a contract that is changed', () => {
  const change = (id: string, body: object, tag?: string) =>
    app.send('patch', `/v1/contracts/${id}`, body, tag === undefined ? undefined : { ...auth(), 'if-match': tag });

  test('has the next version, and keeps what was not named', async () => {
    const tag = await app.keep('amended');
    const reply = await change('amended', { customer: 'ACME SE' }, tag);
    expect([reply.status, reply.headers.get('etag')]).toEqual([200, '"2"']);
    expect((await reply.json()).contract).toMatchObject({ customer: 'ACME SE', items: [{ id: '1', revision: 1 }] });
  });

  test.each([
    ['no version', undefined, 428],
    ['an older version', '"7"', 412],
    ['a digest', '"abc"', 412],
  ])('stays as it is with %s', async (what, tag, status) => {
    const id = `kept-${what}`.replaceAll(' ', '-');
    await app.keep(id);
    expect((await change(id, { customer: 'Eve' }, tag)).status).toBe(status);
    expect(await (await app.get(`/v1/contracts/${id}`)).json()).toMatchObject({ version: 1, contract: supported });
  });

  test('shows both sides, and what they were made of, when somebody was faster', async () => {
    const tag = await app.keep('raced');
    const replies = await Promise.all([
      change('raced', { customer: 'A' }, tag),
      change('raced', { customer: 'B' }, tag),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
    const stale = await replies.find(({ status }) => status === 412)?.json();
    const { base, theirs, yours } = stale.conflict;
    expect(stale).toMatchObject({ errors: [{ code: 'outdated' }], conflict: { theirs: { version: 2 } } });
    expect(base.contract).toMatchObject(supported);
    expect([theirs, yours].map(({ contract }) => contract.customer).sort()).toEqual(['A', 'B']);
  });

  test('of a version that there never was has no base', async () => {
    await app.keep('unborn');
    const stale = await (await change('unborn', { customer: 'Eve' }, '"9"')).json();
    expect(stale.conflict).toMatchObject({
      base: null,
      theirs: { version: 1 },
      yours: { contract: { customer: 'Eve' } },
    });
  });

  test('is judged as a new one, with pointers into what was sent', async () => {
    const tag = await app.keep('judged', maintenance);
    const reply = await change('judged', { systems: [{ id: 'S-1', delivered: '2026-01-01' }] }, tag);
    expect([reply.status, await codesOf(reply)]).toEqual([422, ['not-at-delivery /items/0/from']]);
  });

  test('is replaced whole by a put', async () => {
    const tag = await app.keep('replaced');
    const items = [{ ...supported.items[0], tier: 'm' }];
    const reply = await app.send(
      'put',
      '/v1/contracts/replaced',
      { contract: { ...supported, items } },
      {
        ...auth(),
        'if-match': tag,
      },
    );
    expect((await reply.json()).contract.items).toMatchObject([{ tier: 'm', revision: 1 }]);
  });
});

describe('a contract with amendments', () => {
  const hours = { kind: 'allowance', id: 'SV-1', feature: 'support-hours', unit: 'hours' } as const;
  const question = { feature: 'support-hours', at: '2026-11-24T10:00:00+01:00' };

  test('is kept with them, and answers by them', async () => {
    await app.keep('agreed', { ...supported, amendments: [{ ...hours, amount: 12 }] });
    const { contract } = await (await app.get('/v1/contracts/agreed')).json();
    expect(contract.amendments).toEqual([{ ...hours, amount: 12 }]);
    const asked = { ...question, contract: 'agreed', context: { minutes: 600 } };
    expect(await (await app.send('post', '/v1/check', asked)).json()).toMatchObject({
      decision: 'granted',
      allowance: { granted: 720 },
      amendments: [{ id: 'SV-1', kind: 'allowance', pointer: '/amendments/0' }],
    });
  });

  test('can be debited as far as was agreed', async () => {
    await app.keep('agreed-debit', { ...supported, amendments: [{ ...hours, amount: 12 }] });
    const reply = await app.debit('agreed-debit', 'k-1', { ...question, minutes: 600 });
    expect([reply.status, await reply.json()]).toMatchObject([200, { allowance: { granted: 720, remaining: 120 } }]);
  });

  test('gets them by a change, which is refused with each issue where it stands', async () => {
    const tag = await app.keep('agreed-later');
    const send = (amendments: readonly object[]) =>
      app.send('patch', '/v1/contracts/agreed-later', { amendments }, { ...auth(), 'if-match': tag });
    const refused = await send([{ ...hours, feature: 'x', amount: 12, item: '9' }]);
    expect([refused.status, await codesOf(refused)]).toEqual([
      422,
      ['unknown-item /amendments/0/item', 'unknown-feature /amendments/0/feature'],
    ]);
    const changed = await send([{ ...hours, amount: 'unlimited' }]);
    expect((await changed.json()).contract.amendments).toEqual([{ ...hours, amount: 'unlimited' }]);
  });
});

describe('a contract that is cancelled', () => {
  const renewing = { ...maintenance, systems: [{ id: 'S-1', delivered: '2026-03-15' }] };

  async function cancel(id: string, body: object): Promise<Response> {
    const tag = await app.keep(id, renewing);
    return app.send('post', `/v1/contracts/${id}/cancellation`, body, { ...auth(), 'if-match': tag });
  }

  test.each([
    ['on the last cancellation day, ends with the term', '2026-12-14', '2027-03-14'],
    ['a day later, ends a term later', '2026-12-15', '2028-03-14'],
    ['before it begins, ends with the first term', '2026-01-02', '2027-03-14'],
  ])('%s', async (what, received, end) => {
    const reply = await cancel(`notice-${received}`, { received });
    const { cancelledTo, contract } = await reply.json();
    expect([what, cancelledTo, contract.items[0].until]).toEqual([what, end, end]);
  });

  test('today, by the clock of the server, when no day is named', async () => {
    expect((await (await cancel('notice-today', {})).json()).cancelledTo).toBe('2027-03-14');
  });

  test.each([
    ['too early a day', { received: '2026-12-15', to: '2027-03-14' }, 'not-cancellable /to'],
    ['a day before the notice', { received: '2026-12-15', to: '2026-12-01' }, 'bad-period /to'],
    ['an item that is not there', { items: ['9'] }, 'unknown-item /items/0'],
    ['a day that is none', { to: '2026-02-30' }, 'bad-date /to'],
  ])('is refused with %s', async (what, body, issue) => {
    const reply = await cancel(`refused-${what}`.replaceAll(' ', '-'), body);
    expect(reply.status).toBe(422);
    expect(await codesOf(reply)).toContain(issue);
  });

  test('renews no more, and goes on when an item is added', async () => {
    await cancel('ended', { received: '2026-12-01' });
    const { events } = await (await app.get('/v1/contracts/ended/timeline')).json();
    expect(events.map(({ kind }: { kind: string }) => kind)).not.toContain('renewal');
    const items = [
      ...(await (await app.get('/v1/contracts/ended')).json()).contract.items,
      { ...renewing.items[0], id: '2' },
    ];
    const reply = await app.send('patch', '/v1/contracts/ended', { items }, { ...auth(), 'if-match': '"2"' });
    expect(await reply.json()).not.toHaveProperty('cancelledTo');
  });
});

describe('the list of contracts', () => {
  test('comes page by page, each contract once', async () => {
    const seen: string[] = [];
    for (let cursor = '', more = true; more; more = cursor !== '') {
      const reply = await app.get(`/v1/contracts?limit=3&cursor=${encodeURIComponent(cursor)}`);
      const { contracts, next = '' } = await reply.json();
      seen.push(...contracts.map(({ id }: { id: string }) => id));
      cursor = next;
    }
    expect(seen).toEqual([...new Set(seen)].sort());
    expect(seen.length).toBeGreaterThan(6);
  });

  test('is searched by words', async () => {
    await app.keep('findable', { ...supported, customer: 'Zyx & Söhne' });
    const { contracts } = await (await app.get(`/v1/contracts?q=${encodeURIComponent('söhne')}`)).json();
    expect(contracts).toMatchObject([{ id: 'findable', catalog: 'groupios', items: 1 }]);
  });

  test.each(['limit=0', 'limit=201', 'limit=x', 'limit=1e2', 'limit=-1'])('is refused with %s', async (query) => {
    expect((await app.get(`/v1/contracts?${query}`)).status).toBe(422);
  });
});

test.each([
  ['the tag of the version', '"1"', 200],
  ['any version that there is', '*', 200],
  ['a weak tag', 'W/"1"', 412],
  ['no tag at all', '1', 412],
])('a change with `If-Match` of %s', async (what, tag, status) => {
  const id = `meant ${what}`.replaceAll(' ', '-');
  await app.keep(id);
  const reply = await app.send(
    'patch',
    `/v1/contracts/${id}`,
    { note: 'A' },
    { ...(await app.keyFor(['write'])), 'if-match': tag },
  );
  expect(reply.status).toBe(status);
});

describe('who may not', () => {
  test('touch another catalog finds nothing of it, and writes nothing', async () => {
    const tag = await app.keep('foreign');
    const other = await app.keyFor(['ask', 'read', 'write'], ['connect-com']);
    const sent = { ...other, 'if-match': tag, 'idempotency-key': 'k' };
    const use = { feature: 'support-hours', minutes: 5, at: '2026-05-01T10:00:00Z' };
    const question = { contract: 'foreign', feature: 'support-hours' };
    const replies = await Promise.all([
      app.get('/v1/contracts/foreign', other),
      app.get('/v1/contracts/foreign/timeline', other),
      app.get('/v1/contracts/foreign/timeline.ics', other),
      app.get('/v1/contracts/foreign/usage', other),
      app.send('put', '/v1/contracts/foreign', { contract: supported }, sent),
      app.send('patch', '/v1/contracts/foreign', { customer: 'Eve' }, sent),
      app.send('post', '/v1/contracts/foreign/cancellation', {}, sent),
      app.send('post', '/v1/contracts/foreign/usage', use, sent),
      app.send('post', '/v1/contracts/foreign/usage/k/reversal', { note: 'x' }, sent),
      app.send('post', '/v1/contracts', { contract: supported }, sent),
      app.send('post', '/v1/check', question, other),
      app.send('post', '/v1/entitlements', { contract: 'foreign' }, other),
      app.send('post', '/v1/timeline', { contract: 'foreign' }, other),
    ]);
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 404));
    const listed = await (await app.get('/v1/contracts?q=foreign', other)).json();
    expect(listed).toEqual({ contracts: [] });
  });

  test('write changes nothing', async () => {
    const reader = await app.keyFor(['ask', 'read']);
    const reply = await app.send('post', '/v1/contracts', { contract: supported }, reader);
    expect([reply.status, (await reply.json()).errors[0].code]).toEqual([403, 'forbidden']);
  });
});

function auth(): { authorization: string } {
  return { authorization: 'Bearer a-key-for-tests-of-at-least-32-characters' };
}
