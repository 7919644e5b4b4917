import type { Page } from '@playwright/test';
import { expect, test } from './stage.ts';

const catalog = 'connect-com';
const repair = '/catalog/offerings/2/tiers/0/commitments/0';
const exchange = '/catalog/offerings/3';

/** What is wrong, where it is, and the field that an issue about it leads to. */
const faults: readonly (readonly [string, string, unknown, string])[] = [
  [
    'a closure that ends before it begins',
    '/catalog/calendars/0/closures',
    [{ from: '2026-12-24', until: '2026-12-20', reason: { de: 'Inventur', en: 'Stocktaking' } }],
    '/catalog/calendars/0/closures/0/until',
  ],
  [
    'a window that closes before it opens',
    '/catalog/calendars/0/hours/wed',
    [['18:00', '08:00']],
    '/catalog/calendars/0/hours/wed',
  ],
  ['holidays of nowhere', '/catalog/calendars/0/holidays/region', 'XX', '/catalog/calendars/0/holidays'],
  [
    'an option that requires what there is not, in a part that is folded away',
    '/catalog/offerings/0/options/0/requires',
    ['nothing'],
    '/catalog/offerings/0/options/0/requires',
  ],
  [
    'an option for a tier that there is not',
    '/catalog/offerings/0/options/0/tiers',
    ['nobody'],
    '/catalog/offerings/0/options/0/tiers',
  ],
  [
    'a target in service hours that there are not',
    `${repair}/clock`,
    { kind: 'calendar', calendar: 'never' },
    `${repair}/clock`,
  ],
  ['a target for a severity that there is not', `${repair}/severity`, 'worst', `${repair}/severity`],
  [
    'a notice period of less than nothing',
    `${exchange}/term/renewal/noticeMonths`,
    -3,
    `${exchange}/term/renewal/noticeMonths`,
  ],
  [
    'a milestone of a feature that there is not',
    '/catalog/offerings/0/tiers/0/milestones/0/feature',
    'nothing',
    '/catalog/offerings/0/tiers/0/milestones/0/feature',
  ],
];

const issueLink = (page: Page) =>
  page.getByRole('complementary').getByRole('listitem').filter({ hasText: 'Fehler' }).getByRole('link').first();

for (const [what, path, value, field] of faults)
  test(`${what} is one press away from the page that changes it`, async ({ page, request, server }) => {
    const draft = `${server.url}/v1/catalogs/${catalog}/draft`;
    const headers = { authorization: `Bearer ${server.key}` };
    await request.delete(draft, { headers });
    const etag = (await request.get(draft, { headers })).headers()['etag'] ?? '';
    const patched = await request.patch(draft, {
      headers: { ...headers, 'if-match': etag, 'content-type': 'application/json-patch+json' },
      data: JSON.stringify([{ op: 'add', path, value }]),
    });
    expect(patched.ok()).toBe(true);
    // Parts of this page hold the places of others, and must not be taken for them.
    await page.goto(`/catalogs/${catalog}/edit/tiers?side=issues`);
    await issueLink(page).click();
    const focused = page.locator(`[data-pointer="${field}"] :focus`);
    await expect(focused).toBeVisible();
    await expect(focused).toBeInViewport({ ratio: 1 });
  });
