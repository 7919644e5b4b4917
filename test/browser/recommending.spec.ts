import { expect, test } from './stage.ts';

const models = '/recommend?catalog=groupios&offering=support-model&feature=support-hours&hours=8';

test('the page recommends what the server recommends', async ({ page, server }) => {
  const reply = await fetch(`${server.url}/v1/recommendations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.key}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      catalog: 'groupios',
      offering: 'support-model',
      needs: { features: ['support-hours'], hours: 8 },
    }),
  });
  const { configurations } = (await reply.json()) as { readonly configurations: readonly { readonly title: string }[] };
  await page.goto(models);
  const cards = page.locator('ol > li h3');
  await expect(cards).toHaveText(configurations.map(({ title }, index) => `${String(index + 1)}. ${title}`));
});

test('the picture and its table say the same, and more hours change both', async ({ page }) => {
  await page.goto(models);
  await expect(
    page.getByRole('img', { name: /Ab 4 Stunden im Jahr ist Modell M günstiger als Modell S/ }),
  ).toBeVisible();
  await expect(page.getByRole('row', { name: /^9 1\.181,00/ })).toContainText('988,00');
  await page.getByRole('textbox', { name: 'Stunden im Jahr' }).fill('30');
  await expect(page).toHaveURL(/hours=30/);
  await expect(page.getByRole('row', { name: /^30 / })).toBeVisible();
});

test('an offering leads to its recommendation, which says that prices are on request', async ({ page }) => {
  await page.goto('/catalogs/conference-tv/service-level');
  await page.getByRole('link', { name: 'Stufe empfehlen' }).click();
  await expect(page).toHaveURL(/\/recommend\?catalog=conference-tv&offering=service-level/);
  await expect(page.getByText('Preise nur auf Anfrage')).toBeVisible();
});

test('a deadline over a weekend says where its clock rests', async ({ page }) => {
  await page.goto(
    '/ask?catalog=conference-tv&feature=response-time&at=2026-11-27T17:00:00%2B01:00&item=service-level,gold,2026-01-01,2026-12-31',
  );
  const course = page.getByRole('img', { name: /läuft bis Fr., 27\.11\. 18:00; ruht bis Mo., 30\.11\. 08:00/ });
  await expect(course).toBeVisible();
});
