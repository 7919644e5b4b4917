import { deniedQuestion, expect, expectAccessible, grantedQuestion, test } from './stage.ts';

test('answers while one chooses, in the browser alone', async ({ page }) => {
  await page.goto(grantedQuestion);
  await expect(page.locator('.decision')).toHaveText(/Ja, enthalten/);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByLabel('Stufe').selectOption('silber');
  await expect(page.locator('.decision')).toHaveText(/Nein/);
  expect(asked).toEqual([]);
  await expect(page).toHaveURL(/item=service-level,silber,/);
});

test('a link asks the same question again', async ({ page }) => {
  await page.goto(deniedQuestion);
  await expect(page.locator('.decision')).toHaveText(/Nein/);
  await expect(page.getByRole('combobox', { name: 'Leistung' })).toHaveValue('Support per Telefon');
  await expect(page.getByLabel('Zeitpunkt (Europe/Berlin)')).toHaveValue('2026-11-21T12:00');
  await expect(page.getByLabel('Stufe')).toHaveValue('platin');
});

test('alternatives are tried by a click, and the back button takes them back', async ({ page }) => {
  await page.goto(deniedQuestion);
  await page.getByRole('button', { name: /Als Option „Telefonische Erreichbarkeit/ }).click();
  await expect(page.locator('.decision')).toHaveText(/Ja/);
  await expect(page.getByLabel(/Telefonische Erreichbarkeit/)).toBeChecked();
  await page.goBack();
  await expect(page.locator('.decision')).toHaveText(/Nein/);
  await page.getByRole('button', { name: /Wieder ab/ }).click();
  await expect(page.getByLabel('Zeitpunkt (Europe/Berlin)')).toHaveValue('2026-11-23T08:00');
  await expect(page.locator('.decision')).toHaveText(/Ja/);
});

test('a feature is found by typing, with the keyboard alone', async ({ page }) => {
  await page.goto(grantedQuestion);
  await page.getByRole('combobox', { name: 'Leistung' }).focus();
  await page.keyboard.type('proaktiv');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1);
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/feature=proactive-support/);
  await expect(page.locator('.decision')).toHaveText(/Nein/);
});

test('offers only the circumstances that the feature reads', async ({ page }) => {
  await page.goto('/ask?catalog=all-connect&feature=support&at=2026-11-24T19:00:00%2B01:00&c.minutes=95');
  const circumstances = page.getByRole('group', { name: 'Umstände' });
  await expect(circumstances.getByRole('textbox')).toHaveCount(2);
  await expect(page.getByText('368,33')).toBeVisible();
  await circumstances.getByLabel('Minuten', { exact: true }).fill('sehr viele');
  await expect(page.getByText('Die Frage ist noch nicht vollständig.')).toBeVisible();
});

test('says why, shows the place in the catalog and every rule, and that the server agrees', async ({ page }) => {
  await page.goto(grantedQuestion);
  await page.getByRole('button', { name: 'Server fragen' }).click();
  await expect(page.getByText('Server und Browser antworten gleich')).toBeVisible();
  await page.getByRole('button', { name: 'Alle Regeln zeigen' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('cell/included')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Alle Regeln zeigen' })).toBeFocused();
  await page.locator('summary', { hasText: 'Warum?' }).click();
  await page.getByRole('link', { name: /Service-Level › Gold › Support per Remotezugriff/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Service-Level' })).toBeFocused();
  await expect(page.locator('td.chosen')).toHaveCount(1);
});

test('copies a curl that the server answers as the page does', async ({ page, server }) => {
  await page.goto(grantedQuestion);
  await page.getByRole('button', { name: 'curl' }).click();
  await expect(page.getByText('Kopiert', { exact: true })).toBeVisible();
  const curl = await page.evaluate(() => navigator.clipboard.readText());
  const body = /-d '(.*)'$/s.exec(curl)?.[1] ?? '';
  const reply = await fetch(`${server.url}/v1/check`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.key}`, 'content-type': 'application/json' },
    body,
  });
  expect(await reply.json()).toMatchObject({ decision: 'granted', reason: { code: 'included' } });
});
