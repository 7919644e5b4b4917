import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startContractApp, type ContractApp } from './contract-app.ts';
import { claiming } from './drafting.ts';

const catalog = '/v1/catalogs/conference-tv';
const publication = { effectiveFrom: '2027-01-01', appliesTo: 'new', note: 'Shorter times' };

let app: ContractApp;
beforeAll(async () => {
  app = await startContractApp();
  const written = { by: 'test', at: 0 };
  await app.stores.access.createUser({ id: 'user-1', version: 1, name: 'Grace', role: 'admin', written });
});
afterAll(() => app.stop());

/** Whoever may read the catalog and nothing else, and is no admin. */
const reader = () => app.keyFor(['read'], ['conference-tv']);
const read = async (path: string) => (await app.send('get', path, undefined, await reader())).json();

describe('who shares a catalog reads the names of those who write it', () => {
  test('a draft names whoever saved it; so do the list of drafts and the audit', async () => {
    const saved = { by: 'user-1', at: app.clock.now };
    await app.stores.catalogs.saveDraft('conference-tv', claiming('A'), saved, undefined);
    const named = { by: 'user-1', name: 'Grace', at: new Date(app.clock.now).toISOString() };
    expect(await read(`${catalog}/draft`)).toMatchObject({ saved: named });
    expect(await read('/v1/drafts')).toMatchObject({ drafts: [{ saved: named }] });
    const admin = await app.keyFor(['admin'], ['conference-tv']);
    const { entries } = await (await app.get('/v1/audit/catalogs/conference-tv', admin)).json();
    expect(entries.at(-1)).toMatchObject({ action: 'save-draft', ...named });
  });

  test('a revision names whoever published it, be it with a key; the server has no name', async () => {
    const desk = await app.keyFor(['publish'], ['conference-tv'], { id: 'release desk', by: 'user-1' });
    const head = await (await app.send('post', `${catalog}/draft/publish`, publication, desk)).json();
    expect(head).toMatchObject({ publishedBy: 'release desk', publisherName: 'release desk' });
    const { revisions } = await read(`${catalog}/revisions`);
    expect(revisions).toMatchObject([{ publishedBy: 'start' }, { publisherName: 'release desk' }]);
    expect(revisions[0]).not.toHaveProperty('publisherName');
  });

  test('but nobody reads the list of users for that', async () => {
    expect((await app.send('get', '/v1/users', undefined, await reader())).status).toBe(403);
  });
});
