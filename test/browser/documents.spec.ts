import { expect, expectAccessible, test } from './stage.ts';

const documents = [
  '/v1/catalogs/conference-tv/sheets/service-level.html?lang=de',
  '/v1/catalogs/groupios/sheets/support-model.html?lang=en&draft=true',
  '/v1/catalogs/connect-com/brochure.html?lang=de',
  `/verify/${'0'.repeat(64)}`,
];

for (const address of documents)
  for (const scheme of ['light', 'dark'] as const)
    test(`${address} reads without a finding and fits a narrow screen (${scheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(address);
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await expectAccessible(page);
    });

test('a sheet leads to the page that says whether it still holds', async ({ page }) => {
  await page.goto('/v1/catalogs/conference-tv/sheets/service-level.html?lang=en');
  await page.getByRole('link', { name: /\/verify\// }).click();
  await expect(page.getByRole('status')).toContainText('Ja. Die Fassung auf diesem Blatt gilt zurzeit.');
});
