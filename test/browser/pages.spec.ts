import { deniedQuestion, expect, expectAccessible, expectNoSidewaysScroll, grantedQuestion, test } from './stage.ts';

const pages = [
  ['Ask, granted', grantedQuestion, 'Fragen', 'Ask'],
  ['Ask, denied', deniedQuestion, 'Fragen', 'Ask'],
  [
    'Ask, at a charge',
    '/ask?catalog=all-connect&feature=support&at=2026-11-23T17:50:00%2B01:00&c.minutes=25',
    'Fragen',
    'Ask',
  ],
  [
    'a recommendation',
    '/recommend?catalog=groupios&offering=support-model&feature=support-hours&hours=8',
    'Empfehlung',
    'Recommendation',
  ],
  [
    'a recommendation without prices',
    '/recommend?catalog=conference-tv&offering=service-level&feature=remote-support',
    'Empfehlung',
    'Recommendation',
  ],
  ['catalogs', '/catalogs', 'Kataloge', 'Catalogs'],
  ['a catalog', '/catalogs/connect-com', 'Connect Com', 'Connect Com'],
  ['a matrix', '/catalogs/conference-tv/service-level', 'Service-Level', 'Service level'],
  [
    'a cell',
    '/catalogs/conference-tv/service-level?tier=gold&feature=on-site-exchange',
    'Service-Level',
    'Service level',
  ],
  ['an unknown catalog', '/catalogs/nobody', 'nobody', 'nobody'],
  ['the parts', '/parts', 'Bausteine', 'Parts'],
] as const;

const looks = [
  { colorScheme: 'light', locale: 'de-DE', viewport: { width: 1440, height: 900 } },
  { colorScheme: 'dark', locale: 'en-GB', viewport: { width: 1440, height: 900 } },
  { colorScheme: 'dark', locale: 'de-DE', viewport: { width: 320, height: 640 } },
  { colorScheme: 'light', locale: 'en-GB', viewport: { width: 768, height: 900 } },
] as const;

for (const look of looks) {
  test.describe(`${look.colorScheme}, ${look.locale}, ${String(look.viewport.width)} wide`, () => {
    test.use(look);
    for (const [name, address, deutsch, english] of pages) {
      test(`${name} is accessible and fits`, async ({ page }) => {
        await page.goto(address);
        const title = look.locale === 'de-DE' ? deutsch : english;
        await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
        await page.waitForLoadState('networkidle');
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
        await expect(page).toHaveTitle(/ · Mehrwert$/);
      });
    }
  });
}
