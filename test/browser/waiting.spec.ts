import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './stage.ts';

const wait = (page: Page) => page.getByText('Einen Moment bitte …');

/** Lets the server take its time for what an address has. */
async function slow(page: Page, address: string | RegExp, milliseconds: number): Promise<void> {
  await page.route(address, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await route.continue();
  });
}

test('a file that takes long to be made says so, and its link keeps the focus', async ({ page }) => {
  await slow(page, '**/*.pdf?*', 1500);
  await page.goto('/sheets?catalog=conference-tv&offering=service-level');
  const link = page.getByRole('link', { name: 'PDF' });
  await link.focus();
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  await expect(wait(page)).toBeAttached();
  await expect(link).toHaveAttribute('aria-busy', 'true');
  await expectAccessible(page);
  expect((await download).suggestedFilename()).toBe('conference-tv-service-level.pdf');
  await expect(wait(page)).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('a file that takes too long is given up, and its link has the focus again', async ({ page }) => {
  await page.route('**/*.pdf?*', () => undefined);
  await page.goto('/sheets?catalog=conference-tv&offering=service-level');
  const link = page.getByRole('link', { name: 'PDF' });
  await link.press('Enter');
  const given = page.waitForEvent('requestfailed');
  await page.getByRole('button', { name: 'Abbrechen' }).press('Enter');
  expect((await given).failure()?.errorText).toContain('ABORTED');
  await expect(page.getByText('Abgebrochen')).toBeVisible();
  await expect(link).toBeFocused();
  await expect(link).not.toHaveAttribute('aria-busy');
});

test('a file that could not be made says why', async ({ page }) => {
  await page.route('**/*.csv?*', (route) =>
    route.fulfill({ status: 404, contentType: 'application/problem+json', body: '{"detail":"Heute nicht."}' }),
  );
  await page.goto('/sheets?catalog=conference-tv&offering=service-level');
  await page.getByRole('link', { name: 'CSV' }).click();
  await expect(page.getByText('Heute nicht.')).toBeVisible();
});

test('the audit stays while it is verified again, and the button keeps the focus', async ({ page }) => {
  await page.goto('/settings/audit');
  const again = page.getByRole('button', { name: /prüfen/ });
  await expect(again).toBeVisible();
  await slow(page, '**/v1/audit/**', 800);
  await slow(page, '**/v1/audit', 800);
  await again.focus();
  await page.keyboard.press('Enter');
  await expect(wait(page)).toBeAttached();
  await expect(again).toBeFocused();
  await expect(wait(page)).toHaveCount(0);
  await expect(again).toBeFocused();
});

test('an import that has been asked for is not asked for twice, says how far it is', async ({ page }) => {
  const begun: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') begun.push(request.url());
  });
  await slow(page, '**/v1/jobs', 800);
  await page.goto('/contracts/import');
  const rows = Array.from(
    { length: 400 },
    (_, row) => `W-${String(row)},groupios,Warten AG,support-model,l,2026-01-01`,
  );
  const table = ['id,catalog,customer,offering,tier,from', ...rows].join('\n');
  const file = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(table) };
  await page.getByRole('button', { name: 'Datei' }).setInputFiles(file);
  const check = page.getByRole('button', { name: 'Nur prüfen' });
  await check.focus();
  await page.keyboard.press('Enter');
  await expect(check).toHaveAttribute('aria-busy', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.getByText(/400 neu/)).toBeVisible();
  await expect(check).toBeFocused();
  expect(begun).toHaveLength(1);
});

test('publishing says that it is under way, and is not pressed twice', async ({ page }) => {
  const published: string[] = [];
  page.on('request', (request) => {
    if (/draft\/publish$/.test(request.url())) published.push(request.url());
  });
  await slow(page, '**/draft/publish', 1000);
  await page.goto('/catalogs/groupios/edit/matrix');
  await page.locator('[data-row="0"][data-column="1"]').click();
  await page.keyboard.type('7 Stunden je Jahr');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByText(/gegenüber der neuesten Fassung/)).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(drawer.getByRole('textbox', { name: 'Notiz' })).toBeFocused();
  await page.keyboard.type('Auf Wunsch des Vertriebs');
  await page.keyboard.press('Control+Enter');
  await expect(wait(page)).toBeAttached();
  await page.keyboard.press('Control+Enter');
  await expect(drawer.getByRole('heading', { name: 'Fassung 2 ist veröffentlicht' })).toBeVisible();
  expect(published).toHaveLength(1);
});
