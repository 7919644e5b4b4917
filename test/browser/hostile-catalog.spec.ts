import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readCatalog } from '../fixtures/world.ts';
import { startServer } from './running-server.ts';
import { expect, expectNoSidewaysScroll, test } from './stage.ts';

const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>{{constructor}} 😀 \u202Eabc\u202C';

/** The value with every text in a language made hostile, one of them 5,000 characters long. */
function poison(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return key === 'de' || key === 'en' ? `${value} ${hostile}` : value;
  if (Array.isArray(value)) return value.map((member) => poison(member));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, poison(member, name)]));
}

test('hostile texts in every field of a catalog show as text and break nothing', async ({ browser }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mehrwert-hostile-'));
  const catalog = poison(readCatalog('groupios')) as ReturnType<typeof readCatalog>;
  const claim = { de: 'x'.repeat(5000), en: hostile };
  writeFileSync(
    path.join(folder, 'groupios.json'),
    JSON.stringify({ ...catalog, vendor: { ...catalog.vendor, name: hostile, claim } }),
  );
  const own = await startServer({ CATALOGS_DIR: folder });
  const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('dialog', (dialog) => faults.push(dialog.message()));
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(own.link);
  for (const address of [
    '/catalogs',
    '/catalogs/groupios',
    '/catalogs/groupios/support-model?tier=m&feature=support-hours',
    '/ask?catalog=groupios',
  ]) {
    await page.goto(own.url + address);
    await expect(page.getByText('<script>alert(1)</script>').first()).toBeAttached();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('main img, main script').count()).toBe(0);
    await expectNoSidewaysScroll(page);
  }
  expect(faults).toEqual([]);
  await context.close();
  own.stop();
  rmSync(folder, { recursive: true });
});
