import { expectWellMade, type Looked } from './looks.ts';
import { deniedQuestion, expect, grantedQuestion, test } from './stage.ts';

const charged = '/ask?catalog=all-connect&feature=support&at=2026-11-23T17:50:00%2B01:00&c.minutes=25';
const needs = '/recommend?catalog=groupios&offering=support-model&feature=support-hours&hours=8';
const unpriced = '/recommend?catalog=conference-tv&offering=service-level&feature=remote-support';
const matrix = '/catalogs/conference-tv/service-level';

const pages: readonly Looked[] = [
  ['Ask, granted', grantedQuestion, 'Fragen', 'Ask'],
  ['Ask, denied', deniedQuestion, 'Fragen', 'Ask'],
  ['Ask, at a charge', charged, 'Fragen', 'Ask'],
  ['a recommendation', needs, 'Empfehlung', 'Recommendation'],
  ['a recommendation without prices', unpriced, 'Empfehlung', 'Recommendation'],
  ['catalogs', '/catalogs', 'Kataloge', 'Catalogs'],
  ['a catalog', '/catalogs/connect-com', 'Connect Com', 'Connect Com'],
  ['a matrix', matrix, 'Service-Level', 'Service level'],
  ['a cell', `${matrix}?tier=gold&feature=on-site-exchange`, 'Service-Level', 'Service level'],
  ['the history of a catalog', '/catalogs/conference-tv/history', 'Historie', 'History'],
  ['an unknown catalog', '/catalogs/nobody', 'nobody', 'nobody'],
  ['contracts', '/contracts', 'Verträge', 'Contracts'],
  ['a contract with its course and amendment', '/contracts/AGREED', 'Muster & Söhne GmbH', 'Muster & Söhne GmbH'],
  ['a contract with usage', '/contracts/USED', 'Nordlicht AG', 'Nordlicht AG'],
  ['a contract that is concluded', '/contracts/new', 'Vertrag abschließen', 'Conclude a contract'],
  ['a contract that is changed', '/contracts/AGREED/amend', 'Vertrag ändern', 'Change the contract'],
  ['an import of contracts', '/contracts/import', 'Verträge importieren', 'Import contracts'],
  ['sheets', '/sheets', 'Blätter', 'Sheets'],
  ['a quote', '/quotes?catalog=groupios', 'Angebote', 'Quotes'],
  ['the radar', '/radar', 'Radar', 'Radar'],
  ['users', '/settings/users', 'Einstellungen', 'Settings'],
  ['keys', '/settings/keys', 'Einstellungen', 'Settings'],
  ['the audit', '/settings/audit', 'Einstellungen', 'Settings'],
  ['the parts', '/parts', 'Bausteine', 'Parts'],
];

const agreed = {
  catalog: 'conference-tv',
  customer: 'Muster & Söhne GmbH',
  items: [{ offering: 'service-level', tier: 'gold', from: '2026-01-01', until: '2026-12-31' }],
  systems: [{ id: 'S-1', delivered: '2024-03-15' }],
  amendments: [{ kind: 'include', id: 'SV-1', feature: 'on-site-exchange', note: 'Messe' }],
};

const used = {
  catalog: 'groupios',
  customer: 'Nordlicht AG',
  items: [{ offering: 'support-model', tier: 'l', from: '2026-01-01' }],
};

/** What pages are full of: each is sent again for each worker, and kept once. */
const sent = [
  ['/v1/contracts', { id: 'AGREED', contract: agreed }],
  ['/v1/contracts', { id: 'USED', contract: used }],
  ['/v1/contracts/USED/usage', { feature: 'support-hours', minutes: 135, at: '2026-04-14T10:30:00+02:00' }],
  ['/v1/keys', { label: 'support desk', scopes: ['ask'], catalogs: ['conference-tv'] }],
] as const;

test.beforeAll(async ({ playwright, houseOf }, { file }) => {
  const { server } = await houseOf(file);
  const headers = { authorization: `Bearer ${server.key}`, 'idempotency-key': 'use-1' };
  const caller = await playwright.request.newContext({ baseURL: server.url, extraHTTPHeaders: headers });
  for (const [address, data] of sent) expect((await caller.post(address, { data })).status()).toBeLessThan(410);
  await caller.dispose();
});

for (const looked of pages)
  test(`${looked[0]}: accessible, and fits whatever its size, theme and language`, async ({ page }) => {
    test.slow();
    await expectWellMade(page, looked);
  });
