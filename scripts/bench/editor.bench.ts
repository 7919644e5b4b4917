// The editor's matrix of 300 features and 8 tiers in a browser: the longest frame, and how soon the sheet follows a key.
import type { Page } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openBrowser } from './browser.ts';
import { startBuiltServer } from './built-server.ts';
import { middleAndLongest, writeTable } from './markdown.ts';
import { wideCatalog } from './wide-catalog.ts';

const [FEATURES, TIERS] = [300, 8];
const ROUNDS = 15;

// A cell is emptied, and comes back.
const keys = ['Delete', 'Control+z'] as const;
let pressed = 0;

/** Milliseconds of each round. */
type Times = readonly number[];

const folder = mkdtempSync(path.join(tmpdir(), 'bench-catalogs-'));
writeFileSync(path.join(folder, 'wide.json'), JSON.stringify({ ...wideCatalog(FEATURES, TIERS), id: 'wide' }));
const server = await startBuiltServer(folder);
const browser = await openBrowser();
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
await page.goto(server.signIn);
await page.goto(`${server.url}/catalogs/wide/edit/matrix`);
await page.getByRole('gridcell').first().waitFor();
await page.getByRole('complementary').getByText('Feature 300').waitFor();
await page.locator('[data-row="0"][data-column="0"]').click();

const frames = {
  'scrolls by a window': await longestFrames(() => scroll(page)),
  'goes by the arrow keys': await longestFrames(() => page.keyboard.press('ArrowDown')),
  'changes a cell': await longestFrames(() => page.keyboard.press(nextKey())),
};
const followed = await rounds(() => followKey(page));
await browser.close();
await server.stop();
rmSync(folder, { recursive: true });

console.log(`## The editor

A matrix of ${FEATURES} features and ${TIERS} tiers in headless Chromium, its sheet beside it, in milliseconds by the clock: the
longest frame of each action, and the time from a key press until the sheet beside shows what came of it.

${writeTable(
  ['', 'median', 'slowest'],
  [...Object.entries(frames), ['the sheet follows a key', followed] as const].map(([name, times]) => [
    name,
    ...middleAndLongest(times),
  ]),
)}
`);

function nextKey(): string {
  return keys[pressed++ % keys.length] ?? '';
}

async function rounds(measureOnce: () => Promise<number>): Promise<Times> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await measureOnce());
  return times;
}

/** The longest time between two frames while something is done, and half a second after it. */
function longestFrames(act: () => Promise<unknown>): Promise<Times> {
  return rounds(async () => {
    const longest = page.evaluate(async () => {
      const begin = performance.now();
      let [last, most] = [begin, 0];
      while (last - begin < 500) {
        const now = await new Promise<number>(requestAnimationFrame);
        most = Math.max(most, now - last);
        last = now;
      }
      return most;
    });
    await act();
    return longest;
  });
}

async function scroll(on: Page): Promise<void> {
  const grid = await on.getByRole('grid').boundingBox();
  await on.mouse.move((grid?.x ?? 0) + 300, 500);
  await on.mouse.wheel(0, 600);
}

/** From the event of the key to the first frame after the sheet has changed. */
async function followKey(on: Page): Promise<number> {
  await on.waitForTimeout(1000);
  // Listens before the key is pressed: only then is what it leads to seen.
  const followed = await on.evaluateHandle(() => {
    let begin = 0;
    addEventListener('keydown', ({ timeStamp }) => (begin = timeStamp), { capture: true, once: true });
    const time = new Promise<number>((resolve) => {
      const seen = new MutationObserver(() => {
        seen.disconnect();
        requestAnimationFrame(() => {
          resolve(performance.now() - begin);
        });
      });
      const sheet = document.querySelector('aside article');
      if (sheet) seen.observe(sheet, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    return { time };
  });
  await on.keyboard.press(nextKey());
  return followed.evaluate(({ time }) => time);
}
