import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './stage.ts';

// High enough that nothing is half behind the bar at the foot.
test.use({ viewport: { width: 1280, height: 4000 } });

const address = '/catalogs/conference-tv/edit';

test.beforeEach(async ({ request, server }) => {
  const authorization = `Bearer ${server.key}`;
  await request.delete(`${server.url}/v1/catalogs/conference-tv/draft`, { headers: { authorization } });
});

/** A fact chosen from the list of a combobox. */
async function choose(page: Page, field: ReturnType<Page['getByLabel']>, text: string): Promise<void> {
  await field.click();
  await field.pressSequentially(text);
  await page.getByRole('listbox').getByRole('option', { name: text, exact: true }).click();
}

async function addRule(page: Page): Promise<void> {
  await page.goto(`${address}/rules`);
  await page.getByRole('button', { name: 'Neue Regel' }).click();
  await expect(page.getByRole('group', { name: 'Bedingungen' })).toBeVisible();
}

test('a rule is written with an example, fires in it and in the cells that it is about', async ({ page }) => {
  test.slow();
  await addRule(page);
  await page.getByLabel('Satz (de)').fill('Silber gibt es ohne Anruf.');
  const conditions = page.getByRole('group', { name: 'Bedingungen' });
  await choose(page, conditions.getByLabel('Sachverhalt'), 'Stufe');
  await conditions.getByLabel('Wert').selectOption('Silber');
  await expect(
    page.getByText('Wenn gilt: die Stufe ist Silber, dann: Nein (außerhalb der Servicezeiten).'),
  ).toBeVisible();
  await expect(page.getByText('When the tier is Silver, then: No (outside service hours).')).toBeVisible();

  const example = page.getByRole('listitem', { name: 'Beispiel 1' });
  await expect(example.getByText('anders als erwartet')).toBeVisible();
  await expect(example.getByText('rule-1: erwartet „trifft zu“, gekommen „unbekannt“')).toBeVisible();
  await choose(page, example.getByLabel('Sachverhalt hinzufügen …'), 'Stufe');
  await expect(example.getByText('wie erwartet', { exact: true })).toBeVisible();
  await example.getByText('Wie es dazu kam').click();
  await expect(example.getByText('candidate/tier equal "silber"')).toBeVisible();

  const cells = page.getByRole('region', { name: 'Zellen, in denen sie zutrifft' });
  await expect(cells.getByRole('columnheader', { name: 'Silber' })).toBeVisible();
  await expect(cells.getByText('trifft zu').first()).toBeAttached();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Alle Regeln' }).click();
  await expect(page.getByRole('link', { name: 'Silber gibt es ohne Anruf.' })).toBeVisible();
  await expect(page.getByText('1 Beispiel, alle wie erwartet')).toBeVisible();
});

test('conditions are built by the keyboard alone', async ({ page }) => {
  await addRule(page);
  const conditions = page.getByRole('group', { name: 'Bedingungen' });
  await conditions.getByRole('button', { name: 'Gruppe', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(conditions.getByRole('button', { name: 'Gruppe 2' })).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(conditions.getByRole('button', { name: 'Gruppe 1' })).toBeFocused();
  await conditions.getByRole('button', { name: 'Bedingung 2' }).focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(conditions.getByRole('button', { name: 'Bedingung 1.2' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Delete');
  await expect(conditions.getByRole('button', { name: 'Bedingung 1.2' })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(conditions.getByRole('button', { name: 'Bedingung 1.2' })).toBeVisible();
});

test('a scenario made of a cell takes over the present answer, and fails when the cell changes', async ({ page }) => {
  test.slow();
  await page.goto(`${address}/matrix?offering=service-level&tier=gold&feature=remote-support`);
  await page.getByRole('button', { name: 'Prüffall daraus machen' }).click();
  await expect(page.getByLabel('Titel (de)')).toHaveValue('Gold: Support per Remotezugriff');
  await page.getByRole('button', { name: 'Jetzige Antwort als erwartet übernehmen' }).click();
  await expect(page.getByText('besteht', { exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.goto(`${address}/matrix?offering=service-level&tier=gold&feature=remote-support&side=scenarios`);
  const pane = page.getByRole('complementary', { name: 'Folgen' });
  await expect(pane.getByText('Der eine Prüffall besteht.')).toBeVisible();
  await page.getByRole('gridcell', { selected: true }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  await expect(pane.getByText('1 Prüffall schlägt fehl.')).toBeVisible();
  await expect(pane.getByText('seit dieser Änderung')).toBeVisible();
  await expectAccessible(page);
  await pane.getByRole('link', { name: 'Gold: Support per Remotezugriff' }).click();
  await expect(page.getByLabel('Titel (de)')).toHaveValue('Gold: Support per Remotezugriff');
});
