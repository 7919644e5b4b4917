import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './stage.ts';

const address = '/catalogs/conference-tv/edit/matrix';

test.beforeEach(async ({ request, server }) => {
  const authorization = `Bearer ${server.key}`;
  await request.delete(`${server.url}/v1/catalogs/conference-tv/draft`, { headers: { authorization } });
});

/** The cell of a tier and a feature. */
function cell(page: Page, feature: string, column: number) {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: feature, exact: true }) });
  return row.getByRole('gridcell').nth(column);
}

async function open(page: Page): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('grid')).toBeVisible();
}

const saved = (page: Page) => expect(page.getByText(/^gespeichert/)).toBeVisible();

test('a cell is changed by the keyboard, saved, undone, and there after a reload', async ({ page }) => {
  await open(page);
  const remote = cell(page, 'Support per Remotezugriff', 1);
  await remote.click();
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  await expect(remote).toContainText('nicht enthalten');
  await expect(page.getByText('1 Zelle geändert')).toBeVisible();
  await saved(page);
  await page.keyboard.press('Control+z');
  await expect(remote).toContainText('optional');
  await page.keyboard.press('Control+Shift+z');
  await expect(remote).toContainText('nicht enthalten');
  await saved(page);
  await page.reload();
  await expect(remote).toContainText('nicht enthalten');
  await expect(page.getByRole('gridcell', { selected: true })).toHaveCount(1);
});

test('typing replaces a value, and the sheet beside it follows', async ({ page }) => {
  await open(page);
  await cell(page, 'Reaktionszeit', 1).click();
  await page.keyboard.type('90 min');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Reaktionszeit', 1)).toContainText('90 Minuten');
  await expect(cell(page, 'Support per Telefon', 1)).toBeFocused();
  await expect(page.getByRole('complementary', { name: 'Folgen' }).getByText('90 Minuten')).toBeVisible();
});

test('a value is edited by its kind, amount and unit', async ({ page }) => {
  await open(page);
  await cell(page, 'Reaktionszeit', 0).click();
  await page.keyboard.press('F2');
  const editor = page.getByRole('dialog', { name: 'Wert' });
  await editor.getByLabel('Einheit').selectOption('Arbeitstage');
  await expect(editor.getByLabel('Wert', { exact: true })).toHaveValue('8 Arbeitstage');
  await expectAccessible(page);
  await editor.getByRole('button', { name: 'Übernehmen' }).click();
  await expect(cell(page, 'Reaktionszeit', 0)).toContainText('8 Arbeitstage');
});

test('a column from a spreadsheet is taken after a look at what it changes', async ({ page }) => {
  await open(page);
  await cell(page, 'Support per Telefon', 1).click();
  await page.evaluate(() => navigator.clipboard.writeText('nein\r\n"optional"\r\n✓\r\n'));
  await page.keyboard.press('Control+v');
  const dialog = page.getByRole('dialog', { name: 'Einfügen' });
  await expect(dialog.getByText('2 Zellen ändern sich. 1 bleibt, wie sie ist.')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Support per Telefon', 1)).toContainText('nicht enthalten');
  await expect(cell(page, 'Support per Videokonferenz', 1)).toContainText('optional');
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('nicht enthalten\noptional\nenthalten');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'Support per Telefon', 1)).toContainText('enthalten');
});

test('rows and columns are moved by keys and by hand, groups fold, and what is sought is found', async ({ page }) => {
  await open(page);
  const grid = page.getByRole('grid');
  const row = (name: string) => grid.getByRole('rowheader', { name, exact: true });
  await row('Softwareupdate').click();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.locator('[data-row="0"][data-column="-1"]')).toHaveText('Softwareupdate');
  await row('Garantie').dragTo(row('Softwareupdate'));
  await expect(page.locator('[data-row="0"][data-column="-1"]')).toHaveText('Garantie');
  await grid.getByRole('columnheader', { name: 'Platin' }).click();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(grid.getByRole('columnheader').nth(2)).toHaveText('Platin');
  await grid.getByRole('button', { name: 'Grundlage' }).click();
  await expect(row('Garantie')).toHaveCount(0);
  await row('Support per Telefon').click();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('remote');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(row('Support per Remotezugriff')).toBeFocused();
});

test('a tier and a feature are renamed in their heads, in the language of the page', async ({ page }) => {
  await open(page);
  const grid = page.getByRole('grid');
  await grid.getByRole('columnheader', { name: 'Gold' }).dblclick();
  await page.keyboard.type('Gold Plus');
  await page.keyboard.press('Enter');
  await expect(grid.getByRole('columnheader', { name: 'Gold Plus' })).toBeFocused();
  await grid.getByRole('rowheader', { name: 'Garantie', exact: true }).click();
  await page.keyboard.press('F2');
  await page.keyboard.type('verworfen');
  await page.keyboard.press('Escape');
  await expect(grid.getByRole('rowheader', { name: 'Garantie', exact: true })).toBeFocused();
  await saved(page);
  await page.keyboard.press('Control+z');
  await expect(grid.getByRole('columnheader', { name: 'Gold', exact: true })).toBeVisible();
});

test('an issue leads to its cell, which says what is wrong', async ({ page }) => {
  await open(page);
  await cell(page, 'Garantie', 1).click();
  await page.getByRole('button', { name: 'Setzen' }).click();
  await page.getByRole('menuitem', { name: 'optional' }).click();
  await page.getByRole('button', { name: /Fehler/ }).click();
  await page.getByRole('complementary').getByRole('link').first().click();
  await expect(cell(page, 'Garantie', 1)).toBeFocused();
  await expect(cell(page, 'Garantie', 1)).toHaveAttribute('title', /vorher enthalten/);
});

for (const look of [
  { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 1024, height: 768 } },
  { colorScheme: 'light', viewport: { width: 320, height: 640 } },
] as const) {
  test.describe(`${look.colorScheme}, ${String(look.viewport.width)} wide`, () => {
    test.use(look);
    test('the matrix and all that stands beside it are accessible and fit', async ({ page }) => {
      await open(page);
      await cell(page, 'Garantie', 1).click();
      await page.keyboard.press('Space');
      await saved(page);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      for (const side of ['changes', 'issues']) {
        await page.goto(`${address}?side=${side}`);
        await expect(page.getByRole('grid')).toBeVisible();
        await expectAccessible(page);
      }
    });
  });
}
