import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll } from './stage.ts';

/** A page that is looked at: what it is called in a test, where it is, and its heading in German and in English. */
export type Looked = readonly [name: string, address: string, deutsch: string | RegExp, english: string | RegExp];

/** So high that nothing is half under the bar below, which axe would take for too small to be pressed. */
const HEIGHT = 5000;

/**
 * Looks at a page that is opened once: wide in light and in dark, narrow in dark, and in English at half the width;
 * whatever size or theme, it is accessible, and nothing of it is beyond the edge.
 * @param fill puts something on the page after the first look
 */
export async function expectWellMade(
  page: Page,
  [, address, deutsch, english]: Looked,
  fill: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1280, height: HEIGHT });
  await page.goto(address);
  await expectTitle(page, deutsch);
  await page.waitForLoadState('networkidle');
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await fill(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  // Of what axe looks for, a theme bears on nothing but contrast.
  await expectAccessible(page, ['color-contrast']);
  await page.setViewportSize({ width: 320, height: HEIGHT });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 768, height: HEIGHT });
  await page.getByText('EN', { exact: true }).click();
  await expectTitle(page, english);
  for (const width of [768, 320]) {
    await page.setViewportSize({ width, height: HEIGHT });
    await expectNoSidewaysScroll(page);
  }
}

async function expectTitle(page: Page, title: string | RegExp): Promise<void> {
  const exact = typeof title === 'string';
  await expect(page.getByRole('heading', { level: 1, name: title, exact })).toBeVisible();
  await expect(page).toHaveTitle(/ · Mehrwert$/);
}
