import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { RunningServer } from './running-server.ts';
import { expect, grantedQuestion, test } from './stage.ts';

const matrix = '/catalogs/groupios/edit/matrix';
const cell = (page: Page, column: number) => page.locator(`[data-row="0"][data-column="${String(column)}"]`);

test.beforeEach(async ({ request, server }) => {
  const authorization = `Bearer ${server.key}`;
  await request.delete(`${server.url}/v1/catalogs/groupios/draft`, { headers: { authorization } });
});

async function openMatrix(page: Page): Promise<Page> {
  await page.goto(matrix);
  await expect(page.getByRole('grid')).toBeVisible();
  return page;
}

async function type(page: Page, column: number, text: string): Promise<void> {
  await cell(page, column).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function keep(server: RunningServer, id: string, contract: object): Promise<void> {
  const reply = await fetch(`${server.url}/v1/contracts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ id, contract }),
  });
  expect([200, 201, 409]).toContain(reply.status);
}

/** Opens a dialog by a button, leaves it by Escape, and is on the button again. */
async function expectReturn(page: Page, opener: Locator): Promise<void> {
  await opener.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(opener).toBeFocused();
}

test('what was pasted, taken or not, leads back to the cell', async ({ page }) => {
  await openMatrix(page);
  for (const way of ['Escape', 'Enter']) {
    await cell(page, 1).click();
    await page.evaluate(() => navigator.clipboard.writeText('7 Stunden je Jahr'));
    await page.keyboard.press('Control+v');
    await expect(page.getByRole('dialog', { name: 'Einfügen' })).toBeVisible();
    await page.keyboard.press(way);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(cell(page, 1)).toBeFocused();
  }
});

test('a menu that is left leads back to its button; what it does, to the cell', async ({ page }) => {
  await openMatrix(page);
  await cell(page, 1).click();
  const menu = page.getByRole('button', { name: 'Zeile', exact: true });
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: /Nach unten/ }).click();
  await expect(page.locator('[data-row][data-column]:focus')).toHaveCount(1);
});

/** Two change the same cell; the second one is asked. */
async function clash(page: Page, context: BrowserContext): Promise<Page> {
  await openMatrix(page);
  const other = await openMatrix(await context.newPage());
  await type(page, 1, '7 Stunden je Jahr');
  await expect(page.getByText(/^gespeichert/)).toBeVisible();
  await type(other, 1, '9 Stunden je Jahr');
  await expect(other.getByRole('dialog', { name: 'Zwei haben dieselbe Stelle geändert' })).toBeVisible();
  return other;
}

test('a decision between two that is put off, taken up and made never loses the focus', async ({ page, context }) => {
  const other = await clash(page, context);
  await other.keyboard.press('Escape');
  await expect(other.getByRole('dialog')).toHaveCount(0);
  await expect(other.locator('[data-row][data-column]:focus')).toHaveCount(1);
  const decide = other.getByRole('button', { name: 'Entscheiden …' });
  await expectReturn(other, decide);
  await decide.click();
  await other.getByRole('dialog').getByRole('button', { name: 'Übernehmen' }).click();
  await expect(other.getByRole('dialog')).toHaveCount(0);
  await expect(decide).toHaveCount(0);
  await expect(other.getByRole('heading', { level: 1 })).toBeFocused();
});

test('what the server refuses is read, and one is back', async ({ page }) => {
  await openMatrix(page);
  const errors = [{ code: 'made-up', detail: 'So nicht.', pointer: '/catalog' }];
  await page.route('**/draft', (route) =>
    route.request().method() === 'PATCH'
      ? route.fulfill({ status: 412, contentType: 'application/problem+json', body: JSON.stringify({ errors }) })
      : route.continue(),
  );
  await type(page, 1, '7 Stunden je Jahr');
  await expectReturn(page, page.getByRole('button', { name: 'Einzelheiten' }));
});

test('after the sign-in one is where one was', async ({ page, context, session }) => {
  await openMatrix(page);
  await context.clearCookies({ name: session.name });
  await type(page, 1, '7 Stunden je Jahr');
  const dialog = page.getByRole('dialog', { name: 'Ihre Sitzung ist zu Ende' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-row][data-column]:focus')).toHaveCount(1);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await context.addCookies([session]);
  await dialog.getByRole('button', { name: 'Ich bin wieder angemeldet' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('the drawer for publishing leads back to its button, opened by keys to the cell', async ({ page }) => {
  await openMatrix(page);
  await expectReturn(page, page.getByRole('button', { name: 'Veröffentlichen …' }));
  await cell(page, 1).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(cell(page, 1)).toBeFocused();
});

test('the rules behind an answer lead back to their button', async ({ page }) => {
  await page.goto(grantedQuestion);
  await page.getByRole('button', { name: 'Warum?' }).or(page.getByText('Warum?')).first().click();
  await expectReturn(page, page.getByRole('button', { name: 'Alle Regeln zeigen' }));
});

test('a removal that is asked about leads back, and when it is done to what stands there then', async ({ page }) => {
  await page.goto('/catalogs/groupios/edit/features');
  const list = page.getByRole('navigation', { name: 'Leistungen' }).getByRole('listitem');
  await expect(list.first()).toBeVisible();
  const remove = page.getByRole('button', { name: /entfernen/i }).first();
  await expectReturn(page, remove);
  await remove.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Entfernen' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('main :focus')).toHaveCount(1);
});

test.describe('at a contract', () => {
  test.beforeEach(async ({ server }) => {
    await keep(server, 'FOCUS-1', {
      catalog: 'groupios',
      customer: 'Fokus AG',
      items: [{ offering: 'support-model', tier: 'l', from: '2026-01-01' }],
    });
  });

  test('cancelling and debiting lead back to their buttons', async ({ page }) => {
    await page.goto('/contracts/FOCUS-1');
    await expectReturn(page, page.getByRole('button', { name: 'Kündigen' }));
    const debit = page.getByRole('button', { name: 'Verbrauch buchen' });
    await expectReturn(page, debit);
    await debit.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Minuten' }).fill('45');
    await dialog.getByRole('button', { name: 'Verbrauch buchen' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(debit).toBeFocused();
    const back = page.getByRole('button', { name: 'Stornieren' });
    await expectReturn(page, back);
    await back.click();
    await dialog.getByRole('textbox', { name: 'Warum?' }).fill('verwählt');
    await dialog.getByRole('button', { name: 'Stornieren' }).click();
    await expect(back).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await page.getByRole('button', { name: 'Kündigen' }).click();
    await dialog.getByRole('button', { name: 'Kündigen' }).click();
    await expect(page.getByText(/gekündigt zum/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Kündigen' })).toBeFocused();
  });

  test('a change that somebody else was faster with leads back to its button', async ({ page, server }) => {
    await page.goto('/contracts/FOCUS-1/amend');
    await page.getByRole('textbox', { name: 'Kunde' }).fill(`Meins ${String(Date.now())}`);
    const contract = (await (await page.request.get('/v1/contracts/FOCUS-1')).json()) as { version: number };
    await fetch(`${server.url}/v1/contracts/FOCUS-1`, {
      method: 'PATCH',
      headers: {
        authorization: `Bearer ${server.key}`,
        'content-type': 'application/json',
        'if-match': `"${String(contract.version)}"`,
      },
      body: JSON.stringify({ customer: 'Deren AG' }),
    });
    await expectReturn(page, page.getByRole('button', { name: 'Änderung speichern' }));
  });
});

test('what is made in the settings leads back to its button', async ({ page }) => {
  await page.goto('/settings/keys');
  await expectReturn(page, page.getByRole('button', { name: /Schlüssel/ }).first());
  await page.goto('/settings/users');
  await expectReturn(page, page.getByRole('button', { name: /Nutzer/ }).first());
  await page.goto('/catalogs');
  await expectReturn(page, page.getByRole('button', { name: /Katalog/ }).first());
});
