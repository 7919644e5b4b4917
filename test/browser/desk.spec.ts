import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { RunningServer } from './running-server.ts';
import { expect, test } from './stage.ts';

const supported = {
  catalog: 'groupios',
  customer: 'Nordlicht AG',
  items: [{ offering: 'support-model', tier: 'l', from: '2026-01-01' }],
};

/** A day of this year or of the next, so many days from now. */
function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

async function keep(server: RunningServer, id: string, contract: object): Promise<void> {
  const reply = await fetch(`${server.url}/v1/contracts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ id, contract }),
  });
  // every worker keeps it once
  expect([200, 409]).toContain(reply.status);
}

/** A contract that ends in a month, without any day of the past that could move. */
async function keepEnding(server: RunningServer): Promise<void> {
  await keep(server, 'ENDING', {
    catalog: 'conference-tv',
    customer: 'Muster & Söhne GmbH',
    items: [{ offering: 'service-level', tier: 'gold', from: '2026-01-01', until: dayFromNow(30) }],
    systems: [{ id: 'S-1', delivered: '2024-03-15' }],
  });
}

async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  return readFileSync(await file.path());
}

test('a branded PDF is three clicks away', async ({ page }) => {
  await page.goto('/ask');
  await page.getByRole('link', { name: 'Blätter', exact: true }).click();
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
  expect((await download(page, 'PDF')).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a sheet is chosen by vendor, tiers and language, and the choice is remembered', async ({ page }) => {
  await page.goto('/sheets?catalog=conference-tv&offering=service-level');
  const sheet = page.frameLocator('iframe');
  await expect(sheet.getByRole('columnheader', { name: 'Silber' }).first()).toBeVisible();
  await page.getByRole('checkbox', { name: 'Silber' }).uncheck();
  await expect(sheet.getByRole('columnheader', { name: 'Silber' })).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Sprache' }).selectOption('en');
  await expect(page).toHaveURL(/lang=en/);
  await page.goto('/sheets');
  await expect(page).toHaveURL(/catalog=conference-tv.*tiers=/);
  await expect(page.getByRole('checkbox', { name: 'Silber' })).not.toBeChecked();
  expect((await download(page, 'CSV')).toString()).toContain('Gold');
});

test('all sheets of a vendor come as one archive', async ({ page }) => {
  await page.goto('/sheets');
  await page.getByRole('combobox', { name: 'Von' }).selectOption('groupios');
  await page.getByRole('combobox', { name: 'Format' }).selectOption('csv');
  await page.getByRole('button', { name: 'Archiv erstellen' }).click();
  expect((await download(page, 'Archiv herunterladen')).subarray(0, 2).toString()).toBe('PK');
});

test('a recommendation becomes a quote with its prices, and the quote a PDF', async ({ page }) => {
  await page.goto('/recommend?catalog=groupios&offering=support-model&feature=support-hours&hours=8');
  await page.getByRole('link', { name: 'Angebot erstellen' }).first().click();
  await expect(page.getByRole('row', { name: /Modell M/ })).toContainText('499,00');
  await expect(page.getByRole('button', { name: 'Als PDF' })).toBeDisabled();
  await page.getByRole('textbox', { name: 'Name' }).fill('ACME GmbH');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Als PDF' }).click(),
  ]);
  expect(
    readFileSync(await file.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  await page.getByRole('link', { name: 'Als Vertrag ablegen' }).click();
  await expect(page.getByRole('textbox', { name: 'Kunde' })).toHaveValue('ACME GmbH');
});

test('a quote for a customer who has a contract has the agreed price, and says where it is from', async ({
  page,
  server,
}) => {
  const agreed = { kind: 'price', id: 'P-1', price: 'year-l', amount: '777.00', note: 'Messe' };
  await keep(server, 'PRICED', { ...supported, customer: 'Handschlag AG', amendments: [agreed] });
  await page.goto('/quotes?catalog=groupios&feature=support-hours&at=&item=support-model,l,2026-01-01');
  await expect(page.getByRole('row', { name: /Modell L/ })).toBeVisible();
  const search = page.getByRole('combobox', { name: 'Bestehender Vertrag' });
  await search.focus();
  await search.pressSequentially('handschlag');
  await expect(page.getByRole('option', { name: 'keiner' })).toHaveCount(0);
  await expect(page.getByRole('option', { name: /PRICED/ })).toBeVisible();
  await search.press('ArrowDown');
  await search.press('Enter');
  await expect(page.getByRole('row', { name: /Sondervereinbarung „P-1“.*Messe/ })).toContainText('777,00');
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Handschlag AG');
  await expect(page).toHaveURL(/contract=PRICED/);
  const [asked] = await Promise.all([
    page.waitForRequest('**/document.pdf'),
    page.getByRole('button', { name: 'Als PDF' }).click(),
  ]);
  expect(asked.postDataJSON()).toMatchObject({ quote: { contract: 'PRICED' } });
});

test('why a customer was refused is two clicks from the contracts', async ({ page, server }) => {
  await keepEnding(server);
  await page.goto('/contracts');
  await page.getByRole('link', { name: 'ENDING' }).click();
  await page
    .getByRole('link', { name: /Austauschservice vor Ort Nein/ })
    .first()
    .click();
  const answer = page.getByRole('complementary', { name: 'Antwort' });
  await expect(answer.getByText(/ist bei Service-Level Gold eine Option/).first()).toBeVisible();
});

test('a use is debited and taken back', async ({ page, server }) => {
  await keep(server, 'SUPPORTED', supported);
  await page.goto('/contracts/SUPPORTED');
  await page.getByRole('button', { name: 'Verbrauch buchen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Minuten' }).fill('45');
  await dialog.getByRole('button', { name: 'Verbrauch buchen' }).click();
  await expect(page.getByText('435 von 480 Minuten übrig')).toBeVisible();
  await page.getByRole('button', { name: 'Stornieren' }).click();
  await dialog.getByRole('textbox', { name: 'Warum?' }).fill('verwählt');
  await dialog.getByRole('button', { name: 'Stornieren' }).click();
  await expect(page.getByText('480 von 480 Minuten übrig')).toBeVisible();
});

test('a contract that may not be concluded says why at its field; put right, it is kept', async ({ page }) => {
  const replacement = 'item=hardware-replacement,standard,2026-03-15&system=S-1,2026-02-15';
  await page.goto(`/contracts/new?catalog=connect-com&feature=x&at=&${replacement}&customer=ACME`);
  const first = page.getByRole('textbox', { name: 'Erster Tag' });
  await expect(first).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('button', { name: 'Als Vertrag ablegen' })).toBeDisabled();
  await first.fill('2026-02-15');
  await expect(page.getByText('So kann der Vertrag abgelegt werden.').last()).toBeVisible();
  await page.getByRole('button', { name: 'Als Vertrag ablegen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'ACME' })).toBeVisible();
});

test('an amendment is agreed, stands in the agreed items, and two who change at once see both sides', async ({
  page,
  server,
}) => {
  await keep(server, 'AMENDED', { ...supported, customer: 'Vorher AG' });
  await page.goto('/contracts/AMENDED/amend');
  await page.getByRole('textbox', { name: 'Kunde' }).fill('Meins AG');
  await page.getByRole('button', { name: 'Sondervereinbarung hinzufügen' }).click();
  await page.getByRole('combobox', { name: 'Art' }).selectOption('allowance');
  await page.getByRole('combobox', { name: 'Leistung' }).selectOption('support-hours');
  await page.getByRole('textbox', { name: 'Menge' }).fill('12');
  await page.getByRole('combobox', { name: 'Einheit' }).selectOption('hours');
  const contract = await (await page.request.get('/v1/contracts/AMENDED')).json();
  const theirs = await fetch(`${server.url}/v1/contracts/AMENDED`, {
    method: 'PATCH',
    headers: {
      authorization: `Bearer ${server.key}`,
      'content-type': 'application/json',
      'if-match': `"${String(contract.version)}"`,
    },
    body: JSON.stringify({ customer: 'Deren AG' }),
  });
  expect(theirs.status).toBe(200);
  await page.getByRole('button', { name: 'Änderung speichern' }).click();
  const dialog = page.getByRole('dialog', { name: 'Jemand war schneller.' });
  await expect(dialog.getByRole('row', { name: /Kunde/ })).toContainText(/Deren AG.*Meins AG/s);
  await dialog.getByRole('button', { name: 'Meine Fassung speichern' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Meins AG' })).toBeVisible();
  await expect(page.getByText('Anderes Kontingent: Supportstunden, 12 Stunden')).toBeVisible();
});

test('a contract is cancelled to the end that its notice allows, told before it is', async ({ page, server }) => {
  await keep(server, 'RENEWING', {
    catalog: 'connect-com',
    customer: 'Immer AG',
    items: [{ offering: 'third-level-support', tier: 'silber', from: '2026-03-15' }],
  });
  await page.goto('/contracts/RENEWING');
  await page.getByRole('button', { name: 'Kündigen' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/Ende am /).first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Kündigen' }).click();
  await expect(page.getByText(/gekündigt zum/)).toBeVisible();
});

test('a customer is erased only after what goes was listed and the name typed again', async ({ page, server }) => {
  for (const id of ['GOES-1', 'GOES-2']) await keep(server, id, { ...supported, customer: 'Adieu GmbH' });
  await page.goto('/contracts/GOES-1');
  await page.getByRole('button', { name: 'Kundendaten löschen' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('listitem')).toHaveText([/GOES-1/, /GOES-2/]);
  await dialog.getByRole('textbox', { name: 'Name des Kunden' }).fill('Adieu');
  await expect(dialog.getByRole('button', { name: 'Für immer löschen' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Name des Kunden' }).fill('Adieu GmbH');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('heading', { name: '2 Verträge sind gelöscht.' })).toBeFocused();
  await expect(dialog.getByRole('listitem')).toHaveText(['GOES-1', 'GOES-2']);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/contracts$/);
});

test('a list of contracts is tried first; rows that are wrong are told by their row', async ({ page }) => {
  await page.goto('/contracts/import');
  const table = [
    'id,catalog,customer,offering,tier,from',
    'L-1,groupios,Eins AG,support-model,l,2026-01-01',
    'L-2,groupios,Zwei AG,support-model,none,2026-01-01',
  ].join('\n');
  const file = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(table) };
  await page.getByRole('button', { name: 'Datei' }).setInputFiles(file);
  await page.getByRole('button', { name: 'Nur prüfen' }).click();
  await expect(page.getByText('1 neu, 0 unverändert, 1 abgelehnt')).toBeVisible();
  await expect(page.getByRole('row', { name: /3 tier L-2/ })).toBeVisible();
  await expect(page.getByText('Nur geprüft; nichts wurde abgelegt.')).toBeVisible();
});

test('the radar shows an end of the next 90 days, and hides it on request', async ({ page, server }) => {
  await keepEnding(server);
  await page.goto('/radar');
  const row = page.getByRole('row', { name: /Muster & Söhne GmbH/ }).first();
  await expect(row).toContainText('Ende');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Alle als Kalenderdatei' }).click(),
  ]);
  expect(readFileSync(await file.path(), 'utf8')).toContain('Muster & Söhne GmbH · ENDING');
  await page.getByRole('checkbox', { name: 'Ende', exact: true }).uncheck();
  await expect(row).toBeHidden();
  await expect(page).toHaveURL(/without=end/);
});
