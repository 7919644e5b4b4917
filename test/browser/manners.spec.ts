import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { startServer } from './running-server.ts';
import { expect, expectAccessible, grantedQuestion, test } from './stage.ts';

test('first load takes at most 200 kB of script', async ({ page }) => {
  const sizes = new Map<string, number>();
  page.on('response', (response) => {
    if (/\.js$/.test(response.url())) sizes.set(response.url(), 0);
  });
  await page.goto(grantedQuestion);
  await expect(page.locator('.decision')).toHaveText(/Ja, enthalten/);
  const assets = path.resolve(import.meta.dirname, '../../dist/admin-ui/assets');
  const loaded = readdirSync(assets).filter((name) => [...sizes.keys()].some((url) => url.endsWith(`/${name}`)));
  const bytes = loaded.map((name) => gzipSync(readFileSync(path.join(assets, name))).length);
  const total = bytes.reduce((sum, size) => sum + size, 0);
  test.info().annotations.push({ type: 'script', description: `${String(Math.round(total / 1000))} kB gzip` });
  expect(total).toBeLessThanOrEqual(200_000);
});

test('a page that was wanted is there after the sign-in', async ({ browser }) => {
  const own = await startServer();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(own.url + grantedQuestion);
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.goto(own.link);
  await expect(page).toHaveURL(own.url + grantedQuestion);
  await context.close();
  own.stop();
});

test('a session that ends asks for the sign-in and goes on in the same place', async ({ page, context, session }) => {
  await page.goto('/catalogs');
  await expect(page.getByRole('link', { name: 'Supportmodelle' })).toBeVisible();
  await context.clearCookies({ name: session.name });
  const refused = page.waitForResponse((response) => response.status() === 401);
  await page.evaluate(() => {
    history.pushState(null, '', '/catalogs/groupios');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await refused;
  await expect(page.getByRole('heading', { name: 'Anmelden' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ich habe den Link geöffnet' }).click();
  await expect(page.getByText('Noch nicht angemeldet.')).toBeVisible();
  const cookies = await context.cookies(`${session.url}/sign-in`);
  expect(cookies.find(({ name }) => name === 'mehrwert_return')?.value).toBe('%2Fcatalogs%2Fgroupios');
  await context.addCookies([session]);
  await page.getByRole('button', { name: 'Ich habe den Link geöffnet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'groupios' })).toBeVisible();
});

test('language and theme are remembered', async ({ page }) => {
  await page.goto('/catalogs');
  await page.getByText('EN', { exact: true }).click();
  await page.getByTitle('Dark').click();
  await expect(page.getByRole('heading', { name: 'Catalogs' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Catalogs' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the matrix is walked by arrow keys and is one stop of the tab key', async ({ page }) => {
  await page.goto('/catalogs/conference-tv/service-level');
  const cells = page.locator('td > a');
  await cells.first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(cells.nth(4)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/tier=gold&feature=software-updates/);
  await expect(cells.nth(4)).toHaveAttribute('tabindex', '0');
  await expect(page.locator('td > a[tabindex="0"]')).toHaveCount(1);
});

test('the right side is resized by keys, closed and opened', async ({ page }) => {
  await page.goto(grantedQuestion);
  const grip = page.getByRole('separator');
  await grip.focus();
  const before = Number(await grip.getAttribute('aria-valuenow'));
  await page.keyboard.press('ArrowLeft');
  await expect(grip).toHaveAttribute('aria-valuenow', String(before + 24));
  await page.getByRole('button', { name: 'Antwort: Ausblenden' }).click();
  await expect(page.locator('.decision')).toHaveCount(0);
  await page.getByRole('button', { name: 'Antwort: Einblenden' }).click();
  await expect(page.locator('.decision')).toBeVisible();
});

test('the skip link leads to the content', async ({ page }) => {
  await page.goto('/catalogs');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByText('Zum Inhalt springen')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('a page that is gone to is read from its heading on, also when its content comes late', async ({ page }) => {
  await page.route('**/v1/catalogs/conference-tv/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.goto('/catalogs/conference-tv/service-level');
  await page.getByRole('link', { name: 'Bearbeiten' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Matrix' })).toBeFocused();
  await page.getByRole('link', { name: 'Verträge' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Verträge' })).toBeFocused();
  await page.goBack();
  // Whoever stayed long enough to have a cell in the address is back at that cell.
  const heading = page.getByRole('heading', { level: 1, name: 'Matrix' });
  await expect(heading.or(page.getByRole('gridcell')).and(page.locator(':focus'))).toBeVisible();
});
