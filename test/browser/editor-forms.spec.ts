import type { Page } from '@playwright/test';
import { expect, test } from './stage.ts';

const address = (tab: string) => `/catalogs/conference-tv/edit/${tab}`;

test.beforeEach(async ({ request, server }) => {
  const authorization = `Bearer ${server.key}`;
  await request.delete(`${server.url}/v1/catalogs/conference-tv/draft`, { headers: { authorization } });
});

async function open(page: Page, tab: string, title: string): Promise<void> {
  await page.goto(address(tab));
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

const saved = (page: Page) => expect(page.getByText(/^gespeichert/)).toBeVisible();

for (const width of [1280, 320])
  test(`what the tab key comes to is never under the bars, ${String(width)} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 640 });
    await open(page, 'vendor', 'Anbieter');
    await page.getByRole('textbox', { name: 'Name' }).focus();
    for (let pressed = 0; pressed < 20; pressed++) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(isInSight)).toBe(true);
    }
  });

/** Whether the middle of what has the focus is on top of everything else. */
function isInSight(): boolean {
  const focused = document.activeElement;
  const { height = 0, width = 0, x = 0, y = 0 } = focused?.getBoundingClientRect() ?? {};
  const top = document.elementFromPoint(x + width / 2, y + height / 2);
  return top !== null && (focused?.contains(top) ?? false);
}

test("a vendor's claim is edited in one language, shown among the changes, and undone", async ({ page }) => {
  await open(page, 'vendor', 'Anbieter');
  const claim = page.getByRole('textbox', { name: 'Leitsatz (en)' });
  const before = await claim.inputValue();
  await claim.fill('Service that answers.');
  await expect(page.getByText('1 Änderung')).toBeVisible();
  await saved(page);
  await page.getByRole('button', { name: /^Rückgängig: Leitsatz/ }).click();
  await expect(claim).toHaveValue(before);
  await claim.fill('');
  await expect(page.getByRole('textbox', { name: 'Leitsatz (en), fehlt' })).toBeVisible();
});

test('a feature is duplicated, and what refers to one is told before it is removed', async ({ page }) => {
  await open(page, 'features', 'Leistungen');
  await page.getByRole('button', { name: 'Garantie verdoppeln' }).click();
  await expect(page.getByRole('link', { name: 'Garantie (Kopie)' })).toBeFocused();
  await page.getByRole('button', { name: 'Garantie (Kopie) entfernen' }).click();
  await expect(page.getByRole('link', { name: 'Garantie (Kopie)' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Garantie', exact: true }).click();
  await page.getByRole('button', { name: 'Garantie entfernen' }).click();
  const dialog = page.getByRole('dialog', { name: '„Garantie“ entfernen?' });
  await expect(dialog.getByRole('link').first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Behalten' }).click();
  await expect(page.getByRole('link', { name: 'Garantie', exact: true })).toBeVisible();
});

test('a tier is carried by Alt and an arrow, and the sheet beside it follows', async ({ page }) => {
  await open(page, 'tiers', 'Stufen');
  await page.getByRole('listitem', { name: 'Silber' }).getByLabel('Titel (de)', { exact: true }).press('Alt+ArrowDown');
  await expect(page.getByRole('listitem', { name: 'Silber' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Rückgängig: Silber verschoben' })).toBeVisible();
  await page.getByRole('button', { name: 'Rückgängig: Silber verschoben' }).click();
});

test('a pale accent colour is said to be unreadable, and a readable one is offered', async ({ page }) => {
  await open(page, 'brand', 'Erscheinungsbild');
  await page.getByLabel('Farbwert').fill('#ffd400');
  await expect(page.getByText(/zu wenig Kontrast/).first()).toBeVisible();
  await page.getByRole('button', { name: /^Lesbare Farbe/ }).click();
  await expect(page.getByText(/zu wenig Kontrast/)).toHaveCount(0);
});

test('a logo is shown as soon as its file is chosen', async ({ page }) => {
  await open(page, 'brand', 'Erscheinungsbild');
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>';
  const file = { name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(picture) };
  await page.getByLabel('Datei').setInputFiles(file);
  await expect(page.getByRole('img', { name: 'Logo' })).toBeVisible();
  await page.getByLabel('Datei').setInputFiles({ ...file, name: 'logo.gif', mimeType: 'image/gif' });
  await expect(page.getByText('Das ist weder SVG noch PNG.')).toBeVisible();
});

test('the JSON view shows a fault in its place, and stays in step with the forms', async ({ page }) => {
  await page.goto(`${address('json')}?at=/catalog/brand/accent`);
  const text = page.getByRole('textbox', { name: 'Katalog als JSON' });
  await expect(text).toBeFocused({ timeout: 15_000 });
  await page.keyboard.type('"blue"');
  await expect(page.locator('.cm-lintRange-error')).toHaveText('"blue"');
  await expect(page.getByText('1 Fehler')).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(page.getByText(/Noch kein gültiges JSON/)).toBeVisible();
  await page.keyboard.type('"');
  await expect(page.getByText('im Gleichschritt mit den Formularen')).toBeVisible();
  await page.getByRole('link', { name: 'Erscheinungsbild', exact: true }).click();
  await expect(page.getByLabel('Farbwert')).toHaveValue('blue');
  await page.getByLabel('Farbwert').fill('#123456');
  await page.getByRole('link', { name: 'JSON', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Katalog als JSON' })).toContainText('"accent": "#123456"');
});
