// The Ask page in a browser: how soon an answer follows a choice, which the page works out by itself.
import type { Page } from '@playwright/test';
import { openBrowser } from './browser.ts';
import { startBuiltServer } from './built-server.ts';
import { middleAndLongest, writeTable } from './markdown.ts';

const ROUNDS = 30;
const QUESTION =
  '/ask?catalog=conference-tv&feature=remote-support&at=2026-11-24T10:00:00%2B01:00&item=service-level,gold,2026-01-01,2026-12-31';
const TIERS = ['silber', 'gold'] as const;

const server = await startBuiltServer();
const browser = await openBrowser();
const page = await browser.newPage({ locale: 'en-GB' });
await page.goto(server.signIn);
await page.goto(server.url + QUESTION);
await page.locator('.decision').waitFor();
const times: number[] = [];
for (let round = 0; round < ROUNDS; round++) times.push(await choose(page, TIERS[round % TIERS.length] ?? ''));
await browser.close();
await server.stop();

console.log(`## The answer while one chooses

Another tier is chosen on the Ask page in headless Chromium; in milliseconds by the clock, until the page says the other
decision, which it works out without the server.

${writeTable(['', 'median', 'slowest'], [['the answer follows a choice', ...middleAndLongest(times)]])}
`);

/** From the choice of a tier to the decision that it changes. */
function choose(on: Page, tier: string): Promise<number> {
  return on.evaluate(async (wanted) => {
    const select = [...document.querySelectorAll('select')].find((each) =>
      [...each.options].some(({ value }) => value === wanted),
    );
    const decision = document.querySelector('.decision');
    if (!select || !decision) throw new Error('the page has no tiers or no answer');
    const before = decision.textContent;
    const began = performance.now();
    select.value = wanted;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    while (decision.textContent === before) await new Promise((resolve) => setTimeout(resolve));
    return performance.now() - began;
  }, tier);
}
