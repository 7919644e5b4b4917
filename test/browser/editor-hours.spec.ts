import type { Page } from '@playwright/test';
import { expect, test } from './stage.ts';

const address = '/catalogs/conference-tv/edit/hours';

test.beforeEach(async ({ request, server }) => {
  const authorization = `Bearer ${server.key}`;
  await request.delete(`${server.url}/v1/catalogs/conference-tv/draft`, { headers: { authorization } });
});

const monday = (page: Page) => page.getByRole('slider', { name: 'Montag, 1. Zeit' });
const summary = (page: Page) => page.getByRole('img', { name: /Tage offen/ });

test('a window moved by the keyboard changes the picture of the year and the answer, until it is undone', async ({
  page,
}) => {
  await page.goto(address);
  await page.getByLabel('ab', { exact: true }).fill('2026-11-27T16:00');
  await expect(page.getByText('Mo., 30.11.2026, 10:00')).toBeVisible();
  const before = await summary(page).getAttribute('aria-label');
  await monday(page).focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Shift+ArrowRight');
  await expect(monday(page)).toHaveAttribute('aria-valuetext', '09:00 bis 18:00');
  await expect(page.getByText('Mo., 30.11.2026, 11:00')).toBeVisible();
  await expect(summary(page)).not.toHaveAttribute('aria-label', before ?? '');
  await page.keyboard.press('Control+z');
  await expect(monday(page)).toHaveAttribute('aria-valuetext', '08:00 bis 18:00');
  await expect(page.getByText('Mo., 30.11.2026, 10:00')).toBeVisible();
  await expect(summary(page)).toHaveAttribute('aria-label', before ?? '');
});
