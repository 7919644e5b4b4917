import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Revision } from '../../engine/index.ts';
import { surroundings, type Surroundings } from '../../server/commands/surroundings.ts';
import { verifyRevision } from '../../server/commands/verify-revision.ts';
import { keepContracts } from '../../server/stores/memory/contracts.ts';
import { readCatalog, revisionOf } from '../fixtures/world.ts';
import { startApp, type StartedApp } from './started-app.ts';

let app: StartedApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const first = revisionOf(readCatalog('groupios'));
const at = Date.parse('2026-11-23T10:00:00+01:00');
const later = (number: number, effectiveFrom: string, digest: string): Revision => ({
  ...first,
  revision: number,
  effectiveFrom,
  digest,
});

/** What is known where a catalog has these revisions. */
function aroundRevisions(...revisions: readonly Revision[]): Surroundings {
  const catalogs = {
    listIds: () => ['groupios'],
    listRevisions: () => revisions,
    listPublished: () => [],
    watch: () => undefined,
  };
  return surroundings(catalogs as never, keepContracts({}), () => at);
}

const standings: readonly (readonly [
  what: string,
  standing: string,
  digest: string,
  revisions: readonly Revision[],
])[] = [
  ['the only revision', 'in-force', first.digest, [first]],
  ['a revision that another has replaced', 'superseded', first.digest, [first, later(2, '2026-01-01', 'b')]],
  ['the one that has replaced it', 'in-force', 'b', [first, later(2, '2026-01-01', 'b')]],
  ['one that is still to come', 'in-force-later', 'b', [first, later(2, '2027-01-01', 'b')]],
  ['the one before it', 'in-force', first.digest, [first, later(2, '2027-01-01', 'b')]],
  [
    'a content that came back',
    'in-force',
    first.digest,
    [first, later(2, '2026-01-01', 'b'), later(3, '2026-02-01', first.digest)],
  ],
  ['what nobody has published', 'unknown', 'c', [first]],
  ['no digest at all', 'unknown', '', [first]],
];

test.each(standings)('%s is %s', (_what, standing, digest, revisions) => {
  expect(verifyRevision(digest, aroundRevisions(...revisions))).toBe(standing);
});

test('anyone may verify, and learns nothing else', async () => {
  const { digest } = (await (await app.get('/v1/catalogs/groupios/sheets/support-model.json')).json()) as {
    digest: string;
  };
  const known = await app.get(`/verify/${digest}`, {});
  expect([known.status, await known.json()]).toEqual([200, { standing: 'in-force' }]);
  const unknown = await app.get(`/verify/${'0'.repeat(64)}`, {});
  expect([unknown.status, await unknown.json()]).toEqual([200, { standing: 'unknown' }]);
  const names = (reply: Response) => [...reply.headers.keys()].filter((name) => name !== 'ratelimit');
  expect(names(known)).toEqual(names(unknown));
});

test('a browser is shown a page in its language', async () => {
  const page = async (language: string) =>
    (await app.get('/verify/x', { accept: 'text/html', 'accept-language': language })).text();
  expect(await page('de-DE,de;q=0.9')).toContain('Gilt dieses Blatt noch?');
  expect(await page('en')).toContain('Is this sheet still in force?');
});

test('what is asked for is shown as text', async () => {
  const page = await (await app.get('/verify/%3Cscript%3E', { accept: 'text/html' })).text();
  expect(page).toContain('&lt;script&gt;');
  expect(page).not.toContain('<script');
});

test('one address may not try digest after digest', async () => {
  const strict = await startApp({ verificationsPerMinute: 3 });
  const statuses: number[] = [];
  for (let round = 0; round < 4; round += 1) statuses.push((await strict.get(`/verify/${round}`, {})).status);
  expect(statuses).toEqual([200, 200, 200, 429]);
  await strict.stop();
});
