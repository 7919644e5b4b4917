import type { Page } from '@playwright/test';
import type { RunningServer } from './running-server.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './stage.ts';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Suchen und springen' });
const field = (page: Page) => palette(page).getByRole('combobox');
const options = (page: Page) => palette(page).getByRole('option');
const chosen = (page: Page) => palette(page).locator('[aria-selected="true"]');

async function summon(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
}

/** Opens a page that has come to rest. */
async function open(page: Page, address: string, heading: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeVisible();
}

async function keep(server: RunningServer, id: string, customer: string): Promise<void> {
  const items = [{ offering: 'support-model', tier: 'l', from: '2026-01-01' }];
  const reply = await fetch(`${server.url}/v1/contracts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ id, contract: { catalog: 'groupios', customer, items } }),
  });
  expect([200, 201, 409]).toContain(reply.status);
}

test('any room is a few letters away, and its heading is where reading begins', async ({ page }) => {
  await open(page, '/catalogs', 'Kataloge');
  await summon(page);
  await page.keyboard.type('vertr');
  await expect(chosen(page)).toHaveText(/^Verträge/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/contracts$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Verträge' })).toBeFocused();
});

test.describe('each page of a catalog is found by its words', () => {
  const ways = [
    ['confer tv matrix', /\/catalogs\/conference-tv\/service-level$/],
    ['confer bearb', /\/catalogs\/conference-tv\/edit\/matrix$/],
    ['confer verlauf', /\/catalogs\/conference-tv\/history$/],
    ['confer blaetter', /\/sheets\?catalog=conference-tv/],
    ['conference-tv', /\/catalogs\/conference-tv$/],
  ] as const;
  for (const [typed, address] of ways) {
    test(`“${typed}”`, async ({ page }) => {
      await open(page, '/radar', 'Radar');
      await summon(page);
      await page.keyboard.type(typed);
      await expect(chosen(page)).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(address);
    });
  }
});

test('a contract is found by its customer', async ({ page, server }) => {
  await keep(server, 'PALETTE-1', 'Nordwind Logistik');
  await open(page, '/catalogs', 'Kataloge');
  await summon(page);
  await page.keyboard.type('nordwind');
  await expect(palette(page).getByRole('group', { name: 'Verträge' }).getByRole('option')).toHaveText(/Nordwind/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Nordwind Logistik' })).toBeFocused();
});

test('what can be done with a contract is a few letters away', async ({ page, server }) => {
  await keep(server, 'PALETTE-1', 'Nordwind Logistik');
  await open(page, '/contracts/PALETTE-1', 'Nordwind Logistik');
  await expect(page.getByRole('button', { name: 'Kündigen' })).toBeVisible();
  for (const name of ['Kündigen', 'Verbrauch buchen']) {
    await summon(page);
    await page.keyboard.type(name.slice(0, 5));
    await expect(chosen(page)).toHaveText(name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByRole('button', { name })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

test('a search of contracts that takes long says so, and nothing is denied before it has ended', async ({ page }) => {
  await page.route('**/v1/contracts?*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await route.continue();
  });
  await open(page, '/catalogs', 'Kataloge');
  await summon(page);
  await page.keyboard.type('xylophon 17');
  await expect(palette(page).getByRole('status')).toHaveText(/Verträge werden noch gesucht/);
  await expect(palette(page).getByRole('progressbar')).toBeVisible();
  await expect(palette(page).getByText(/ist hier nichts zu finden/)).toHaveCount(0);
  await expect(palette(page).getByRole('status')).toHaveText(/Zu „xylophon 17“ ist hier nichts zu finden/);
  await expect(palette(page).getByRole('status')).toHaveText(/die für Sie freigegeben sind/);
  await expectAccessible(page);
});

test('arrows go round about, and Escape leads back to where one was', async ({ page }) => {
  await open(page, '/contracts', 'Verträge');
  const search = page.getByRole('searchbox');
  await search.focus();
  await summon(page);
  const first = await chosen(page).textContent();
  await page.keyboard.press('ArrowDown');
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute(
    'aria-activedescendant',
    (await options(page).nth(1).getAttribute('id')) ?? '',
  );
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).toHaveText(first ?? '');
  await page.keyboard.press('Escape');
  await expect(palette(page)).toHaveCount(0);
  await expect(search).toBeFocused();
});

test('in the editor it undoes, redoes, finds, publishes and goes to each page', async ({ page }) => {
  await open(page, '/catalogs/all-connect/edit/matrix', 'Matrix');
  const cell = page.locator('[data-row="0"][data-column="0"]');
  await cell.click();
  const before = (await cell.textContent()) ?? '';
  await page.keyboard.press('Space');
  await expect(cell).not.toHaveText(before);
  await summon(page);
  await page.keyboard.type('rueck');
  await page.keyboard.press('Enter');
  await expect(cell).toHaveText(before);
  await expect(cell).toBeFocused();
  await summon(page);
  await page.keyboard.type('wiederh');
  await page.keyboard.press('Enter');
  await expect(cell).not.toHaveText(before);
  await summon(page);
  await page.keyboard.type('suchen matrix');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: 'Suchen in der Matrix' })).toBeFocused();
  await summon(page);
  await page.keyboard.type('veröffentl');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /veröffentlichen/i })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox', { name: 'Suchen in der Matrix' })).toBeFocused();
  await summon(page);
  await page.keyboard.type('Prüffälle');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Prüffälle' })).toBeFocused();
});

test('the help for keys tells those that work here, and not while one writes', async ({ page }) => {
  await open(page, '/catalogs/all-connect/edit/matrix', 'Matrix');
  await page.getByRole('searchbox', { name: 'Suchen in der Matrix' }).focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('searchbox', { name: 'Suchen in der Matrix' })).toHaveValue('?');
  await page.keyboard.press('Backspace');
  const cell = page.locator('[data-row="0"][data-column="0"]');
  await cell.click();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Tasten auf dieser Seite' });
  await expect(help.getByRole('heading', { level: 3 })).toHaveText([
    'Überall',
    'Katalog bearbeiten',
    'Matrix bearbeiten',
    'Rechte Seite',
  ]);
  await expect(help.getByText('Von Zelle zu Zelle')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(cell).toBeFocused();
});

test('the frame leads to the search and to the help', async ({ page }) => {
  await open(page, '/catalogs', 'Kataloge');
  const find = page.getByRole('button', { name: 'Suchen und springen' });
  await find.click();
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(find).toBeFocused();
  const keys = page.getByRole('button', { name: 'Tasten auf dieser Seite' });
  await keys.click();
  await expect(page.getByRole('dialog', { name: 'Tasten auf dieser Seite' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(keys).toBeFocused();
});

for (const look of [
  { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  { colorScheme: 'light', viewport: { width: 320, height: 640 } },
  { colorScheme: 'dark', viewport: { width: 320, height: 640 } },
] as const) {
  test.describe(`${look.colorScheme}, ${String(look.viewport.width)} wide`, () => {
    test.use(look);

    test('the search over everything is accessible and fits', async ({ page }) => {
      await open(page, '/catalogs/all-connect/edit/matrix', 'Matrix');
      await summon(page);
      await expect(palette(page).getByRole('group', { name: 'Kataloge' })).toBeVisible();
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await page.keyboard.type('matrix');
      await expect(chosen(page)).toBeVisible();
      await expectAccessible(page);
    });

    test('the help for keys is accessible and fits', async ({ page }) => {
      await open(page, '/catalogs/all-connect/edit/matrix', 'Matrix');
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Tasten auf dieser Seite' })).toBeVisible();
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    });
  });
}
