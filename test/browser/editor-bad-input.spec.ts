import type { BrowserContext, Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './stage.ts';

const address = '/catalogs/conference-tv/edit';

test.beforeEach(async ({ request, server }) => {
  const authorization = `Bearer ${server.key}`;
  await request.delete(`${server.url}/v1/catalogs/conference-tv/draft`, { headers: { authorization } });
});

/** What is typed, and a part of it that is seen wherever it stands; a sheet leaves out what cannot be printed. */
const hostile: readonly (readonly [string, string, string])[] = [
  ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)> & "quotes"', '<script>alert(1)</script><img src=x'],
  ['what templates would run', '{{constructor.constructor("alert(1)")()}} ${alert(1)} {% raw %} #{1}', '{{constructor'],
  ['ten thousand characters', `${'Wartung '.repeat(1249)}am Ende.`, 'Wartung Wartung Wartung'],
  ['one word of ten thousand characters', 'w'.repeat(10_000), 'wwwwwwwwwwwwwwwwwwww'],
  ['right to left, zero width and turned', 'خدمة \u202Egold\u202C \u200B\u200D\uFEFFשירות', 'שירות'],
  ['control characters', 'a\u0001b\u0007c\u001B[31md\u007F', '[31md'],
  ['emoji', '👩🏽‍🔧 24/7 🇩🇪 🫱🏿‍🫲🏻', '👩🏽‍🔧 24/7 🇩🇪'],
];

const cell = (page: Page) => page.locator('[data-row="0"][data-column="1"]');
const saved = (page: Page) => expect(page.getByText(/^gespeichert/)).toBeVisible();
const sheet = (page: Page) => page.getByRole('complementary', { name: 'Folgen' });

async function openMatrix(page: Page): Promise<void> {
  await page.goto(`${address}/matrix?tier=gold&feature=warranty`);
  await expect(cell(page)).toBeFocused();
}

async function paste(page: Page, held: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(async (texts) => {
    const blobs = Object.entries(texts).map(([type, text]) => [type, new Blob([text], { type })] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  }, held);
  await page.keyboard.press('Control+v');
}

for (const [what, text, seen] of hostile)
  test(`${what} in a cell and in the fields of a form is a text like any other`, async ({ page }) => {
    await openMatrix(page);
    await page.keyboard.press('Enter');
    const editor = page.getByRole('dialog', { name: 'Wert' });
    await editor.getByLabel('Wert', { exact: true }).fill(text);
    await editor.getByLabel('Text (en)').fill(text);
    await page.keyboard.press('Enter');
    await expect(cell(page)).toContainText(seen);
    await saved(page);
    await expectNoSidewaysScroll(page);
    await page.goto(`${address}/features?at=/catalog/features/0`);
    const title = page.getByRole('textbox', { name: 'Titel (de)' }).first();
    await title.fill(text);
    await page.getByRole('textbox', { name: 'Titel (en)' }).first().fill(text);
    await expect(page.getByRole('link', { name: seen })).toBeVisible();
    await expect(sheet(page).getByText(seen).first()).toBeAttached();
    await saved(page);
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
    await page.reload();
    await expect(title).toHaveValue(text);
    expect(await page.locator('main img[src="x"], main script').count()).toBe(0);
  });

const shapes: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
  [
    'rows of different lengths',
    { 'text/plain': 'nein\tnein\nnein\n' },
    ['Zeile 2 hat 1 von 2 Spalten', '3 Zellen ändern sich.'],
  ],
  [
    'more columns than there are',
    { 'text/plain': 'nein\t'.repeat(9) },
    ['Rechts von „Platin“', '8 Spalten bleiben weg'],
  ],
  [
    'more rows than there are',
    { 'text/plain': 'nein\n'.repeat(99) },
    ['Unter „Serviceeinsatz vor Ort außerhalb der normalen Geschäftszeiten“', 'Zeilen bleiben weg'],
  ],
  [
    'ten thousand cells',
    { 'text/plain': `${'nein\t'.repeat(99)}nein\n`.repeat(100) },
    ['98 Spalten bleiben weg', 'Zeilen bleiben weg'],
  ],
  ['nothing at all', { 'text/plain': '' }, ['enthält keinen Text']],
  ['blank cells', { 'text/plain': '\t\t\n\t\t\n' }, ['enthält keinen Text']],
  [
    'a table of a page, without a text',
    { 'text/html': '<table><tr><td>nein</td><td>nein</td></tr></table><script>alert(1)</script>' },
    ['2 Zellen ändern sich.'],
  ],
];

for (const [what, held, told] of shapes)
  test(`of ${what} that is pasted the dialog says what does not fit, and where; nothing is lost`, async ({ page }) => {
    await openMatrix(page);
    await paste(page, held);
    const dialog = page.getByRole('dialog', { name: 'Einfügen' });
    for (const words of told) await expect(dialog.getByText(words)).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(cell(page)).toBeFocused();
    const undo = page.getByRole('button', { name: /^Rückgängig/ });
    if (await undo.isEnabled()) await undo.click();
    await expect(page.getByText('keine Änderung', { exact: true })).toBeVisible();
  });

test('broken characters are left out, so that the rest is saved', async ({ page }) => {
  await openMatrix(page);
  await page.keyboard.press('Enter');
  const value = page.getByRole('dialog', { name: 'Wert' }).getByLabel('Wert', { exact: true });
  await value.evaluate((field: HTMLInputElement) => {
    field.value = 'vor\u0000 Ort \uD83D';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await page.keyboard.press('Enter');
  await expect(cell(page)).toContainText('vor Ort');
  await saved(page);
});

/** A page whose faults of the net are no faults of its own. */
async function another(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await openMatrix(page);
  return page;
}

async function type(page: Page, text: string): Promise<void> {
  await cell(page).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

const offline = (page: Page) => expect(page.getByText(/Server nicht erreichbar/)).toBeVisible();

test('while there is no net, editing goes on; all of it is saved as soon as there is one', async ({
  context,
  page,
}) => {
  const own = await another(context);
  await context.setOffline(true);
  await type(own, '7 Stunden');
  await offline(own);
  await type(own, '9 Stunden');
  await own.keyboard.press('Control+z');
  await own.keyboard.press('Control+Shift+z');
  await expectAccessible(own);
  await context.setOffline(false);
  await saved(own);
  await openMatrix(page);
  await expect(cell(page)).toContainText('9 Stunden');
});

test('a server that is not well is asked again, and a reload meanwhile loses nothing', async ({ context, page }) => {
  const own = await another(context);
  let refused = 0;
  await context.route('**/draft', (route) => {
    if (route.request().method() === 'GET') return route.continue();
    refused++;
    return refused % 2 === 0 ? route.abort() : route.fulfill({ status: 503, body: 'no' });
  });
  await type(own, '7 Stunden');
  await offline(own);
  await own.reload();
  await expect(own.getByText(/wieder da/)).toBeVisible();
  await expect(cell(own)).toContainText('7 Stunden');
  await offline(own);
  await context.unroute('**/draft');
  await own.getByRole('button', { name: 'Jetzt versuchen' }).click();
  await saved(own);
  expect(refused).toBeGreaterThan(1);
  await openMatrix(page);
  await expect(cell(page)).toContainText('7 Stunden');
});

test('what the server does not take is told in words, stays in the page, and is saved once it is put right', async ({
  context,
}) => {
  const own = await another(context);
  const issues = ['/catalog/title', '/catalog/title'].map((pointer) => ({
    code: 'bad-shape',
    level: 'error',
    pointer,
    detail: 'too long',
  }));
  await context.route('**/draft', (route) =>
    route.request().method() === 'GET'
      ? route.continue()
      : route.fulfill({
          status: 422,
          contentType: 'application/problem+json',
          body: JSON.stringify({ errors: issues }),
        }),
  );
  await type(own, '7 Stunden');
  await own.getByRole('button', { name: 'Einzelheiten' }).click();
  const dialog = own.getByRole('dialog', { name: 'Der Server nimmt diese Änderung nicht an.' });
  await expect(dialog.getByText('/catalog/title')).toHaveCount(2);
  await expectAccessible(own);
  await own.keyboard.press('Escape');
  await context.unroute('**/draft');
  await type(own, '8 Stunden');
  await saved(own);
});
