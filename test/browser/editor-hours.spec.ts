import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './stage.ts';

const address = '/catalogs/conference-tv/edit/hours';

test.beforeEach(async ({ request, server }) => {
  const authorization = `Bearer ${server.key}`;
  await request.delete(`${server.url}/v1/catalogs/conference-tv/draft`, { headers: { authorization } });
});

const monday = (page: Page) => page.getByRole('slider', { name: 'Montag, 1. Zeit' });
const summary = (page: Page) => page.getByRole('img', { name: /Tage offen/ });

test('a window moved by the keyboard changes the picture of the year and the answer, until it is undone', async ({
  page,
}) => {
  await page.goto(address);
  await page.getByLabel('ab', { exact: true }).fill('2026-11-27T16:00');
  await expect(page.getByText('Mo., 30.11.2026, 10:00')).toBeVisible();
  const before = await summary(page).getAttribute('aria-label');
  await monday(page).focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Shift+ArrowRight');
  await expect(monday(page)).toHaveAttribute('aria-valuetext', '09:00 bis 18:00');
  await expect(page.getByText('Mo., 30.11.2026, 11:00')).toBeVisible();
  await expect(summary(page)).not.toHaveAttribute('aria-label', before ?? '');
  await page.keyboard.press('Control+z');
  await expect(monday(page)).toHaveAttribute('aria-valuetext', '08:00 bis 18:00');
  await expect(page.getByText('Mo., 30.11.2026, 10:00')).toBeVisible();
  await expect(summary(page)).toHaveAttribute('aria-label', before ?? '');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    for (const tab of ['hours', 'options', 'prices', 'targets', 'terms']) {
      test(`${tab} are accessible and fit, wide and narrow`, async ({ page }) => {
        for (const width of [1440, 320]) {
          await page.setViewportSize({ width, height: 900 });
          await page.goto(`/catalogs/connect-com/edit/${tab}`);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await page.waitForLoadState('networkidle');
          await expectAccessible(page);
          await expectNoSidewaysScroll(page);
        }
      });
    }
  });
}
