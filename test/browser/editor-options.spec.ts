import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './stage.ts';

test.beforeEach(async ({ request, server }) => {
  const authorization = `Bearer ${server.key}`;
  for (const catalog of ['conference-tv', 'connect-com'])
    await request.delete(`${server.url}/v1/catalogs/${catalog}/draft`, { headers: { authorization } });
});

async function open(page: Page, address: string): Promise<void> {
  await page.goto(`/catalogs/${address}`);
  await expect(page.getByRole('gridcell', { selected: true })).toBeFocused();
}

const noErrors = (page: Page) => expect(page.getByRole('button', { name: /Fehler/ })).toHaveCount(0);

test('a cell that becomes optional offers the option that sells it: made, extended, given up, each undone at once', async ({
  page,
}) => {
  await open(page, 'conference-tv/edit/matrix?tier=gold&feature=warranty');
  const cell = page.getByRole('gridcell', { selected: true });
  await page.keyboard.press('Space');
  await expect(page.getByText('Keine Option verkauft „Garantie“ an Gold und Platin.')).toBeVisible();
  await expect(page.getByRole('button', { name: /Fehler/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Option für Gold und Platin anlegen', exact: true }).click();
  await expect(cell).toBeFocused();
  await noErrors(page);
  await page.keyboard.press('Space');
  await expect(page.getByText(/Option „Garantie“ wird Gold und Platin verkauft, ist dort aber nicht/)).toBeVisible();
  await page.getByRole('button', { name: 'Gold und Platin aus der Option nehmen' }).click();
  await noErrors(page);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(cell).toContainText('optional');
  await noErrors(page);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Option für Gold und Platin anlegen', exact: true })).toBeVisible();
});

test('in the editor of a value the option is made with its price, as one step', async ({ page }) => {
  await open(
    page,
    'connect-com/edit/matrix?offering=third-level-support&tier=gold&feature=network-management-training',
  );
  await page.keyboard.press('Enter');
  const editor = page.getByRole('dialog', { name: 'Wert' });
  await editor.getByLabel('Art').selectOption('optional');
  await expect(editor.getByText(/wird Gold nicht verkauft/)).toBeVisible();
  await expect(editor.getByRole('checkbox', { name: 'Option auf Gold ausdehnen' })).toBeChecked();
  await editor.getByRole('button', { name: 'Abbrechen' }).click();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('optional');
  await editor.getByLabel('Preis der Option').selectOption({ index: 1 });
  await expectAccessible(page);
  await editor.getByRole('button', { name: 'Übernehmen' }).click();
  await expect(page.getByText('2 Änderungen')).toBeVisible();
  await noErrors(page);
  await page.getByRole('button', { name: /^Rückgängig: .*mit Option$/ }).click();
  await expect(page.getByText('keine Änderung')).toBeVisible();
});

test('a column that is pasted as optional is sold by one press of a button', async ({ page }) => {
  await open(page, 'conference-tv/edit/matrix?tier=silber&feature=warranty');
  await page.evaluate(() => navigator.clipboard.writeText('optional\noptional'));
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('dialog', { name: 'Einfügen' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Optionen angleichen' }).click();
  await noErrors(page);
});

for (const look of [
  { colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  { colorScheme: 'light', viewport: { width: 320, height: 640 } },
] as const)
  test.describe(`${look.colorScheme}, ${String(look.viewport.width)} wide`, () => {
    test.use(look);
    test('what is offered fits and is accessible', async ({ page }) => {
      await open(page, 'conference-tv/edit/matrix?tier=gold&feature=warranty');
      await page.keyboard.press('Space');
      await expect(page.getByRole('button', { name: 'Option für Gold und Platin anlegen', exact: true })).toBeVisible();
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await page.keyboard.press('F2');
      const take = page.getByRole('dialog', { name: 'Wert' }).getByRole('button', { name: 'Übernehmen' });
      await expect(take).toBeInViewport({ ratio: 1 });
      await expectAccessible(page);
    });
  });
