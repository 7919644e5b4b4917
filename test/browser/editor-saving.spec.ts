import type { BrowserContext, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './stage.ts';

const address = '/catalogs/groupios/edit/matrix';

test.beforeEach(async ({ request, server }) => {
  const authorization = `Bearer ${server.key}`;
  await request.delete(`${server.url}/v1/catalogs/groupios/draft`, { headers: { authorization } });
});

async function open(page: Page): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('grid')).toBeVisible();
}

/** The cell of the first feature and a tier. */
const cell = (page: Page, column: number) => page.locator(`[data-row="0"][data-column="${String(column)}"]`);

async function type(page: Page, column: number, text: string): Promise<void> {
  await cell(page, column).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

const saved = (page: Page) => expect(page.getByText(/^gespeichert/)).toBeVisible();

async function another(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await open(page);
  return page;
}

test('two editors change different cells: both stand, and each is told', async ({ page, context }) => {
  await open(page);
  const other = await another(context);
  await type(page, 1, '7 Stunden je Jahr');
  await saved(page);
  await type(other, 2, '9 Stunden je Jahr');
  await expect(other.getByText(/beides ist zusammengeführt/)).toBeVisible();
  await expect(cell(other, 1)).toContainText('7 Stunden je Jahr');
  await saved(other);
  await page.reload();
  await expect(cell(page, 2)).toContainText('9 Stunden je Jahr');
});

test('two editors change the same cell: the second one decides in words', async ({ page, context }) => {
  await open(page);
  const other = await another(context);
  await type(page, 1, '7 Stunden je Jahr');
  await saved(page);
  await type(other, 1, '9 Stunden je Jahr');
  const dialog = other.getByRole('dialog', { name: 'Zwei haben dieselbe Stelle geändert' });
  await expect(dialog).toBeVisible();
  await expectAccessible(other);
  await dialog.getByRole('radio', { name: /Meine/ }).first().check();
  await dialog.getByRole('button', { name: 'Übernehmen' }).click();
  await saved(other);
  await expect(cell(other, 1)).toContainText('9 Stunden je Jahr');
});

test('a tab that dies before it could save leaves nothing behind but what the next one takes up', async ({
  context,
}) => {
  const page = await another(context);
  await context.route('**/draft', (route) => (route.request().method() === 'PATCH' ? route.abort() : route.continue()));
  await type(page, 1, '7 Stunden je Jahr');
  await expect(page.getByText(/Server nicht erreichbar/)).toBeVisible();
  await page.close();
  await context.unroute('**/draft');
  const next = await another(context);
  await expect(next.getByText(/wieder da/)).toBeVisible();
  await expect(cell(next, 1)).toContainText('7 Stunden je Jahr');
  await saved(next);
});

test('a session that ends while editing asks for the sign-in and then saves', async ({ page, context, session }) => {
  await open(page);
  await context.clearCookies({ name: session.name });
  await type(page, 1, '7 Stunden je Jahr');
  const dialog = page.getByRole('dialog', { name: 'Ihre Sitzung ist zu Ende' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await context.addCookies([session]);
  await dialog.getByRole('button', { name: 'Ich bin wieder angemeldet' }).click();
  await expect(dialog).toHaveCount(0);
  await saved(page);
});
