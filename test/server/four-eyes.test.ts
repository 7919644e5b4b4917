import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Scope } from '../../server/stores/access-store.ts';
import { startContractApp, type ContractApp } from './contract-app.ts';
import { claiming } from './drafting.ts';

const catalog = '/v1/catalogs/conference-tv';
const request = { effectiveFrom: '2027-01-01', appliesTo: 'new', note: 'Shorter times' };
const all = ['read', 'write', 'publish'] as const;

/** Somebody who calls: publishers by their own keys, an editor, and further keys of the same people. */
type Who = 'ada' | 'bob' | 'carl' | 'editor' | 'key of ada' | 'key by a key of ada';

let app: ContractApp;
beforeEach(async () => {
  app = await startContractApp();
  for (const who of ['ada', 'bob', 'carl', 'editor', 'key of ada', 'key by a key of ada'] as const) await headerOf(who);
  await setFourEyes(true);
});
afterEach(() => app.stop());

const keysOf: Readonly<Record<Who, { readonly by: string; readonly scopes: readonly Scope[] }>> = {
  ada: { by: 'user-ada', scopes: all },
  bob: { by: 'user-bob', scopes: all },
  carl: { by: 'user-carl', scopes: all },
  editor: { by: 'user-eve', scopes: ['read', 'write'] },
  'key of ada': { by: 'user-ada', scopes: all },
  'key by a key of ada': { by: 'made key of ada', scopes: all },
};

async function headerOf(who: Who): Promise<{ readonly authorization: string }> {
  const { by, scopes } = keysOf[who];
  return app.keyFor(scopes, undefined, { id: `made ${who}`, by });
}

const setFourEyes = (fourEyes: boolean) => app.send('put', `${catalog}/settings`, { fourEyes });

const adminKey = (id: string, by: string) => app.keyFor(['admin'], undefined, { id: `admin ${id}`, by });
const askForEnd = async (headers?: { readonly authorization: string }) =>
  (await app.send('put', `${catalog}/settings`, { fourEyes: false }, headers)).json();

async function endFourEyes(): Promise<void> {
  await setFourEyes(false);
  await askForEnd(await adminKey('of carl', 'user-carl'));
}

/** Saves a draft and gives its tag. */
async function save(who: Who, words: string, base?: string): Promise<string> {
  const ifMatch = base === undefined ? {} : { 'if-match': base };
  const reply = await app.send('put', `${catalog}/draft`, claiming(words), { ...(await headerOf(who)), ...ifMatch });
  expect(reply.status).toBe(200);
  return reply.headers.get('etag') ?? '';
}

/** Status and code of a refusal. */
async function told(reply: Response): Promise<string> {
  const body = (await reply.json()) as { readonly errors?: readonly { readonly code: string }[] };
  return [reply.status, ...(body.errors ?? []).map(({ code }) => code)].join(' ');
}

async function approve(who: Who, tag: string): Promise<string> {
  const headers = { ...(await headerOf(who)), 'if-match': tag };
  return told(await app.send('post', `${catalog}/draft/approve`, undefined, headers));
}

async function publish(who: Who, change: object = {}): Promise<string> {
  return told(await app.send('post', `${catalog}/draft/publish`, { ...request, ...change }, await headerOf(who)));
}

describe('under four eyes', () => {
  test('nobody publishes alone what they alone have saved', async () => {
    await save('ada', 'A');
    expect(await publish('ada')).toBe('409 approval-required');
  });

  test('an author publishes what somebody else has approved, and the draft says who', async () => {
    const tag = await save('ada', 'A');
    expect(await approve('bob', tag)).toBe('200');
    const state = await (await app.get(`${catalog}/draft`)).json();
    expect(state.approvals).toEqual([{ by: 'made bob', name: 'made bob', at: new Date(app.clock.now).toISOString() }]);
    expect(await publish('ada')).toBe('200');
    const { entries } = await app.stores.audit.read('catalog/conference-tv', { limit: 10 });
    expect(entries.map(({ action, done }) => `${done.by} ${action}`)).toEqual([
      'start publish',
      'operator change-settings',
      'made ada save-draft',
      'made bob approve-draft',
      'made ada publish',
    ]);
    expect(entries.at(-1)?.content).toMatchObject({ after: { approvedBy: ['made bob'] } });
  });

  test('somebody who has saved none of it publishes without further approval', async () => {
    await save('editor', 'A');
    expect(await publish('bob')).toBe('200');
  });

  test('two who have both saved some of it need a third', async () => {
    const tag = await save('bob', 'B', await save('ada', 'A'));
    expect([await publish('ada'), await publish('bob')]).toEqual(['409 approval-required', '409 approval-required']);
    expect([await approve('ada', tag), await approve('bob', tag)]).toEqual(['409 own-draft', '409 own-draft']);
    expect(await approve('carl', tag)).toBe('200');
    expect(await publish('bob')).toBe('200');
  });

  test('an approval counts only while whoever has given it may publish', async () => {
    expect(await approve('bob', await save('ada', 'A'))).toBe('200');
    await app.stores.access.revokeKey('made bob', { by: 'operator', at: app.clock.now });
    expect(await publish('ada')).toBe('409 approval-required');
  });

  test('an approval of a user counts only while they are a publisher, of this catalog, and are not disabled', async () => {
    const { access, catalogs } = app.stores;
    const written = { by: 'operator', at: 0 };
    const bob = { id: 'user-bob', version: 1, name: 'Bob', role: 'publisher', written } as const;
    await access.createUser(bob);
    const tag = await save('ada', 'A');
    await catalogs.approveDraft('conference-tv', tag.replaceAll('"', ''), { by: 'user-bob', at: app.clock.now });
    const less = [{ role: 'editor' }, { catalogs: ['groupios'] }, { disabled: true }] as const;
    for (const [index, change] of less.entries()) {
      await access.replaceUser({ ...bob, ...change, version: index + 2 });
      expect(await publish('ada')).toBe('409 approval-required');
    }
    await access.replaceUser({ ...bob, version: 5 });
    expect(await publish('ada')).toBe('200');
  });

  test.each<[string, Who]>([
    ['the author', 'ada'],
    ['a key of the author', 'key of ada'],
    ['a key that was made by a key of the author', 'key by a key of ada'],
  ])('%s neither approves nor publishes it', async (_what, who) => {
    const tag = await save('ada', 'A');
    expect(await approve(who, tag)).toBe('409 own-draft');
    expect(await publish(who)).toBe('409 approval-required');
  });

  test('what an editor changes in a draft does not make it theirs alone', async () => {
    const tag = await save('editor', 'B', await save('ada', 'A'));
    expect(await approve('ada', tag)).toBe('409 own-draft');
    expect(await publish('ada')).toBe('409 approval-required');
  });

  test('an editor does not approve', async () => {
    expect(await approve('editor', await save('ada', 'A'))).toBe('403 forbidden');
    expect(await publish('ada')).toBe('409 approval-required');
  });

  test('any change makes an approval void, also one that is taken back', async () => {
    const first = await save('ada', 'A');
    expect(await approve('bob', first)).toBe('200');
    const second = await save('ada', 'B', first);
    expect(await publish('ada')).toBe('409 approval-required');
    await save('ada', 'A', second);
    expect(await publish('ada')).toBe('409 approval-required');
  });

  test('a draft that has changed since it was looked at is not approved', async () => {
    const first = await save('ada', 'A');
    await save('ada', 'B', first);
    expect(await approve('bob', first)).toBe('412 stale-base');
    const unnamed = await app.send('post', `${catalog}/draft/approve`, undefined, await headerOf('bob'));
    expect(await told(unnamed)).toBe('428 if-match-required');
  });

  test('more than twenty saves of others do not hide who has saved it first', async () => {
    let tag = await save('ada', 'A');
    for (let n = 0; n < 21; n += 1) tag = await save('editor', `B${n}`, tag);
    expect(await publish('ada')).toBe('409 approval-required');
  });

  test('an older revision is put in force again by anybody but who has published it', async () => {
    await endFourEyes();
    await save('ada', 'A');
    expect(await publish('ada')).toBe('200');
    await setFourEyes(true);
    expect(await publish('key of ada', { revision: 2 })).toBe('409 approval-required');
    expect(await publish('bob', { revision: 2 })).toBe('200');
  });

  test('of an approval and a save at once, an approval never counts for what it was not given for', async () => {
    for (let round = 0; round < 10; round += 1) {
      const tag = await save('ada', `A${round}`);
      const [, saved] = await Promise.all([approve('bob', tag), save('ada', `B${round}`, tag)]);
      const published = await publish('ada');
      expect(published).toBe('409 approval-required');
      await app.send('delete', `${catalog}/draft`, undefined, { 'if-match': saved });
    }
  });

  test('of a publish and a save at once, nothing is published that was not approved', async () => {
    const tag = await save('ada', 'A');
    expect(await approve('bob', tag)).toBe('200');
    const [published] = await Promise.all([publish('ada'), put('ada', 'evil', tag)]);
    const words = app.stores.catalogs.listRevisions('conference-tv').map((each) => each.catalog.vendor.claim?.en);
    expect(words).not.toContain('evil');
    expect(published).toMatch(/^(200|409 (outdated-publish|approval-required))$/);
  });
});

async function put(who: Who, words: string, base: string): Promise<Response> {
  return app.send('put', `${catalog}/draft`, claiming(words), { ...(await headerOf(who)), 'if-match': base });
}

describe('the settings of a catalog', () => {
  test('are changed by admins alone, and shown', async () => {
    expect(await (await app.get(`${catalog}/settings`)).json()).toEqual({ fourEyes: true });
    const reply = await app.send('put', `${catalog}/settings`, { fourEyes: false }, await headerOf('ada'));
    expect(await told(reply)).toBe('403 forbidden');
    expect(await told(await app.send('put', `${catalog}/settings`, { fourEyes: 'no' }))).toBe('422 bad-shape');
    expect(await told(await app.send('put', '/v1/catalogs/none/settings', { fourEyes: true }))).toBe(
      '404 unknown-catalog',
    );
  });

  test('end four eyes once two people have asked for that, and say who has until then', async () => {
    const [first, second] = [await adminKey('of ada', 'user-ada'), await adminKey('of ada as well', 'user-ada')];
    const asked = {
      fourEyes: true,
      endAsked: { by: 'admin of ada', name: 'admin of ada', at: new Date(app.clock.now).toISOString() },
    };
    expect(await askForEnd(first)).toEqual(asked);
    expect(await askForEnd(first)).toEqual(asked);
    expect(await askForEnd(second)).toEqual(asked);
    expect(await (await app.get(`${catalog}/settings`)).json()).toEqual(asked);
    expect(await askForEnd(await adminKey('of bob', 'user-bob'))).toEqual({ fourEyes: false });
  });

  test('keep four eyes where whoever has asked for their end has taken that back, or may not any more', async () => {
    const ada = await adminKey('of ada', 'user-ada');
    await askForEnd(ada);
    await app.send('put', `${catalog}/settings`, { fourEyes: true }, ada);
    expect(await askForEnd(ada)).toMatchObject({ fourEyes: true });
    await app.stores.access.revokeKey('admin of ada', { by: 'operator', at: app.clock.now });
    const bob = await adminKey('of bob', 'user-bob');
    expect(await askForEnd(bob)).toMatchObject({ fourEyes: true, endAsked: { by: 'admin of bob' } });
    expect(await askForEnd(await adminKey('of carl', 'user-carl'))).toEqual({ fourEyes: false });
  });

  test('outlive a draft that is dropped before anything was published', async () => {
    const content = { catalog: { id: 'fresh', format: 1 }, ruleSets: [], scenarios: [] };
    const begun = await app.send('post', '/v1/catalogs', content);
    expect([begun.status, begun.headers.get('location')]).toEqual([201, '/v1/catalogs/fresh/draft']);
    await app.send('put', '/v1/catalogs/fresh/settings', { fourEyes: true });
    expect((await app.send('delete', '/v1/catalogs/fresh/draft')).status).toBe(200);
    expect((await app.send('post', '/v1/catalogs', content)).status).toBe(201);
    expect(await (await app.get('/v1/catalogs/fresh/settings')).json()).toEqual({ fourEyes: true });
  });
});
