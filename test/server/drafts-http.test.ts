import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type StartedApp } from './started-app.ts';
import { beginning, claiming } from './drafting.ts';

let app: StartedApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const draft = '/v1/catalogs/conference-tv/draft';
const put = (words: string, tag?: string) =>
  app.send('put', draft, claiming(words), tag === undefined ? {} : { 'if-match': tag });

test('a draft is saved by its tag; a stale one is told base, theirs and yours', async () => {
  const first = await put('A');
  const tag = first.headers.get('etag') ?? '';
  expect([first.status, tag]).toEqual([200, `"${(await first.json()).digest}"`]);
  expect((await app.get(draft)).headers.get('etag')).toBe(tag);
  expect((await put('B', tag)).status).toBe(200);

  const stale = await put('C', tag);
  expect(stale.status).toBe(412);
  expect(await stale.json()).toMatchObject({
    type: 'urn:mehrwert:problem:stale-base',
    errors: [{ code: 'stale-base' }],
    conflict: { base: claiming('A'), theirs: { content: claiming('B') }, yours: claiming('C') },
  });
});

test('a save for whatever draft there is takes `*`; a weak tag names none, an approval names its own', async () => {
  const url = '/v1/catalogs/voip-service/draft';
  const current = await app.get(url);
  const { content } = await current.json();
  const save = async (tag: string) => (await app.send('put', url, content, { 'if-match': tag })).status;
  expect([await save(`W/${current.headers.get('etag') ?? ''}`), await save('*'), await save('*')]).toEqual([
    412, 200, 200,
  ]);
  const approval = await app.send('post', `${url}/approve`, undefined, { 'if-match': '*' });
  expect(approval.status).toBe(428);
  expect((await app.send('delete', url, undefined, { 'if-match': '*' })).status).toBe(200);
});

test.each([
  ['post', '/v1/catalogs', { catalog: { id: 'groupios' }, ruleSets: [], scenarios: [] }, 409, 'catalog-taken'],
  ['put', '/v1/catalogs/none/draft', claiming('A'), 404, 'unknown-catalog'],
  ['delete', '/v1/catalogs/groupios/draft', undefined, 404, 'no-draft'],
  ['get', '/v1/catalogs/none/revisions', undefined, 404, 'unknown-catalog'],
  ['get', '/v1/catalogs/groupios/revisions/1/diff/9', undefined, 422, 'no-revision'],
  ['get', '/v1/jobs/none', undefined, 404, 'unknown-job'],
  ['delete', '/v1/jobs/none', undefined, 404, 'unknown-job'],
])('%s %s is refused with its status', async (method, path, body, status, code) => {
  expect(await (await app.send(method, path, body)).json()).toMatchObject({ status, errors: [{ code }] });
});

test('drafts are listed at a glance, of catalogs that have no revision too', async () => {
  const begun = await app.send('post', '/v1/catalogs', { ...claiming('A'), catalog: { id: 'a-new-one' } });
  const { digest, saved } = await begun.json();
  const { drafts } = await (await app.get('/v1/drafts')).json();
  expect(drafts).toContainEqual({ id: 'a-new-one', digest, saved, approvals: [], isPublished: false, differs: true });
  expect(drafts).toContainEqual(expect.objectContaining({ id: 'conference-tv', isPublished: true, differs: true }));
});

test('a draft that is wrong in very many places is told the first thousand findings, and how many there are', async () => {
  const wrong = Array.from({ length: 900 }, () => ({}));
  const catalog = { ...beginning.catalog, id: 'connect-com', features: wrong, calendars: wrong };
  const content = { ...beginning, catalog };
  const { review, total } = await (await app.send('put', '/v1/catalogs/connect-com/draft', content)).json();
  expect(review).toHaveLength(1_000);
  expect(total).toBeGreaterThan(1_500);
});
