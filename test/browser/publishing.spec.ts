import type { APIRequestContext, Browser, Page } from '@playwright/test';
import { startServer, type RunningServer } from './running-server.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './stage.ts';

const MOST_ACTIONS = 8;

/** The drawer that publishes. */
const drawer = (page: Page) => page.getByRole('dialog');
const forward = (page: Page) => drawer(page).getByRole('button', { name: 'Weiter' }).click();
const note = (page: Page) => drawer(page).getByRole('textbox', { name: 'Notiz' });
const publishButton = (page: Page) => drawer(page).getByRole('button', { name: 'Veröffentlichen', exact: true }).last();

async function openMatrix(page: Page, catalog: string): Promise<void> {
  await page.goto(`/catalogs/${catalog}/edit/matrix`);
  await expect(page.getByRole('grid')).toBeVisible();
}

async function openDrawer(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Veröffentlichen …' }).click();
  await expect(drawer(page).getByRole('button', { name: 'Weiter' })).toBeVisible();
}

/** A call of a service that may do everything. */
function send(request: APIRequestContext, server: RunningServer, method: string, path: string, data?: unknown) {
  const headers = { authorization: `Bearer ${server.key}`, 'content-type': 'application/json' };
  return request.fetch(server.url + path, { method, headers, ...(data !== undefined && { data }) });
}

/** Makes the response time of Gold four hours, by a service. */
async function slowDown(request: APIRequestContext, server: RunningServer): Promise<void> {
  const place = '/catalog/offerings/0/tiers/1/cells/response-time/amount';
  const patch = [{ op: 'replace', path: place, value: 4 }];
  const reply = await request.fetch(`${server.url}/v1/catalogs/conference-tv/draft`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${server.key}`, 'content-type': 'application/json-patch+json' },
    data: JSON.stringify(patch),
  });
  expect(reply.ok()).toBe(true);
}

test('a cell is changed and published by the keyboard, in at most eight actions', async ({ page }) => {
  await openMatrix(page, 'groupios');
  let actions = 0;
  const act = async (action: Promise<unknown>): Promise<void> => {
    actions += 1;
    await action;
  };
  await page.locator('[data-row="0"][data-column="1"]').focus();
  await act(page.keyboard.type('7 Stunden je Jahr'));
  await act(page.keyboard.press('Enter'));
  await act(page.keyboard.press('Control+Enter'));
  await expect(drawer(page).getByText(/Änderung.* gegenüber der neuesten Fassung/)).toBeVisible();
  await act(page.keyboard.press('Enter'));
  // Whether there are contracts yet depends on which walks have gone before.
  await expect(drawer(page).getByText(/kein Vertrag abgelegt|Vertr(ag|äge) gefragt,/)).toBeVisible();
  await act(page.keyboard.press('Enter'));
  await expect(note(page)).toBeFocused();
  await act(page.keyboard.type('Auf Wunsch des Vertriebs'));
  await act(page.keyboard.press('Control+Enter'));
  await expect(drawer(page).getByRole('heading', { name: 'Fassung 2 ist veröffentlicht' })).toBeVisible();
  expect(actions).toBeLessThanOrEqual(MOST_ACTIONS);
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(drawer(page)).toHaveCount(0);
  // It is in force some seconds later, and then what is edited differs no more.
  await expect(page.getByText('keine Änderung')).toBeVisible({ timeout: 15_000 });
});

test('whatever stands against it is shown at once, each with the way to its place', async ({ page }) => {
  await openMatrix(page, 'conference-tv');
  const warranty = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'Garantie', exact: true }) })
    .getByRole('gridcell')
    .nth(1);
  await warranty.click();
  await page.getByRole('button', { name: 'Setzen' }).click();
  await page.getByRole('menuitem', { name: 'optional' }).click();
  await openDrawer(page);
  await drawer(page).getByRole('button', { name: 'Veröffentlichen' }).first().click();
  const blockers = drawer(page).getByRole('alert');
  await expect(blockers).toContainText('entgegen');
  await note(page).fill('Geht das?');
  await expect(publishButton(page)).toBeDisabled();
  await expectAccessible(page);
  await blockers.getByRole('link').first().click();
  await expect(drawer(page)).toHaveCount(0);
  await expect(warranty).toBeFocused();
});

test('a contract that would be answered worse is found, with both answers side by side', async ({
  page,
  request,
  server,
}) => {
  const contract = {
    catalog: 'conference-tv',
    customer: 'Muster & Söhne GmbH',
    items: [{ offering: 'service-level', tier: 'gold', from: '2026-01-01', until: '2027-12-31' }],
  };
  await send(request, server, 'POST', '/v1/contracts', { id: 'C-PUB-1', contract });
  await send(request, server, 'DELETE', '/v1/catalogs/conference-tv/draft');
  await slowDown(request, server);
  await openMatrix(page, 'conference-tv');
  await openDrawer(page);
  await expect(drawer(page).getByRole('heading', { name: /Service-Level › Gold/ })).toBeVisible();
  await forward(page);
  await drawer(page).getByRole('button', { name: 'C-PUB-1: beide Antworten' }).click();
  await expect(drawer(page).getByRole('region', { name: 'Bisher' })).toContainText('2 Stunden');
  await expect(drawer(page).getByRole('region', { name: 'Künftig' })).toContainText('4 Stunden');
  await expectAccessible(page);
});

test('an older revision is published again from the history, through the same drawer', async ({
  page,
  request,
  server,
}) => {
  const again = { effectiveFrom: '2099-01-01', appliesTo: 'renewals', note: 'Auf Vorrat', revision: 1 };
  expect((await send(request, server, 'POST', '/v1/catalogs/connect-com/draft/publish', again)).ok()).toBe(true);
  await page.goto('/catalogs/connect-com/history');
  const revisions = page.getByRole('list', { name: /Fassungen/ }).getByRole('listitem');
  await expect(revisions.first()).toContainText('kommt');
  await expect(revisions.first()).toContainText('Auf Vorrat');
  await expect(revisions.last()).toContainText('in Kraft');
  await revisions.last().getByRole('button', { name: 'Wieder veröffentlichen …' }).click();
  await expect(drawer(page).getByText('Kein Unterschied zur neuesten Fassung')).toBeVisible();
  await forward(page);
  await forward(page);
  await note(page).fill('Doch wieder die erste');
  await publishButton(page).click();
  await expect(drawer(page).getByText('Fassung 3 ist veröffentlicht')).toBeVisible();
  await drawer(page).getByRole('button', { name: 'Schließen' }).last().click();
  await expect(revisions.first()).toContainText('Doch wieder die erste');
  await revisions.last().getByRole('link', { name: 'Matrix ansehen' }).click();
  await expect(page.getByText('Sie sehen Fassung 1.')).toBeVisible();
});

/** A page of somebody who signs in by name and password. */
async function enter(browser: Browser, server: RunningServer, name: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.url });
  await context.request.post(`${server.url}/sign-in`, { form: { name, password: `${name} weiß es genau` } });
  return context.newPage();
}

test('under four eyes nobody publishes alone: the one who changed it needs another', async ({ browser, request }) => {
  const own = await startServer();
  try {
    for (const [name, role] of [
      ['Ada', 'admin'],
      ['Ben', 'publisher'],
    ] as const) {
      const user = { name, role, password: `${name} weiß es genau` };
      expect((await send(request, own, 'POST', '/v1/users', user)).ok()).toBe(true);
    }
    const ada = await enter(browser, own, 'Ada');
    await ada.goto('/catalogs/groupios/history');
    await ada.getByRole('checkbox', { name: /Vier Augen/ }).check();
    await openMatrix(ada, 'groupios');
    await ada.locator('[data-row="0"][data-column="1"]').focus();
    await ada.keyboard.type('7 Stunden je Jahr');
    await ada.keyboard.press('Enter');
    await expect(ada.getByText(/^gespeichert/)).toBeVisible();
    await openDrawer(ada);
    await forward(ada);
    await forward(ada);
    await expect(drawer(ada).getByText(/Sie haben diesen Entwurf selbst gespeichert/)).toBeVisible();
    await note(ada).fill('Allein');
    await publishButton(ada).click();
    await expect(drawer(ada).getByRole('alert')).toContainText('Vier-Augen-Prinzip');
    await expectAccessible(ada);

    const ben = await enter(browser, own, 'Ben');
    await openMatrix(ben, 'groupios');
    await openDrawer(ben);
    await forward(ben);
    await forward(ben);
    await drawer(ben).getByRole('button', { name: 'Freigeben' }).click();
    await expect(drawer(ben).getByText('Sie haben diesen Entwurf freigegeben.')).toBeVisible();

    await publishButton(ada).click();
    await expect(drawer(ada).getByText('Fassung 2 ist veröffentlicht')).toBeVisible();
  } finally {
    own.stop();
  }
});

test('a new catalog is begun from a small form and stands in the list as a draft', async ({ page }) => {
  await page.goto('/catalogs');
  await page.getByRole('button', { name: 'Neuer Katalog' }).click();
  const form = page.getByRole('dialog', { name: 'Neuer Katalog' });
  await form.getByLabel('Kennung').fill('Acme');
  await expect(form.getByText(/beginnt mit einem Kleinbuchstaben/)).toBeVisible();
  await form.getByLabel('Kennung').fill('acme-support');
  await form.getByLabel('Anbieter').fill('Acme GmbH');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Anlegen und bearbeiten' }).click();
  await expect(page).toHaveURL(/\/catalogs\/acme-support\/edit\//);
  await openDrawer(page);
  await expect(drawer(page).getByText(/erste Fassung dieses Katalogs/)).toBeVisible();
  await page.goto('/catalogs');
  await expect(page.getByRole('link', { name: 'acme-support' })).toBeVisible();
});

for (const look of [
  { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 320, height: 640 } },
] as const) {
  test.describe(`${look.colorScheme}, ${String(look.viewport.width)} wide`, () => {
    test.use(look);
    test('each step of publishing is accessible and fits', async ({ page, request, server }) => {
      test.slow();
      await send(request, server, 'DELETE', '/v1/catalogs/conference-tv/draft');
      await slowDown(request, server);
      await openMatrix(page, 'conference-tv');
      await openDrawer(page);
      await expectAccessible(page);
      await forward(page);
      await expect(drawer(page).getByText(/Zu diesem Katalog|gefragt, /)).toBeVisible();
      await expectAccessible(page);
      await forward(page);
      await drawer(page).getByText('zu einem Zeitpunkt').click();
      await drawer(page)
        .getByRole('radio', { name: /auch bestehende/ })
        .check();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.keyboard.press('Escape');
      await expect(drawer(page)).toHaveCount(0);
    });

    test('the history and the list of catalogs with their drafts are accessible and fit', async ({
      page,
      request,
      server,
    }) => {
      test.slow();
      await send(request, server, 'DELETE', '/v1/catalogs/conference-tv/draft');
      await slowDown(request, server);
      for (const address of ['/catalogs/conference-tv/history', '/catalogs', '/catalogs/conference-tv']) {
        await page.goto(address);
        await expect(page.getByText(/^Entwurf$/).first()).toBeAttached();
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      }
    });
  });
}
