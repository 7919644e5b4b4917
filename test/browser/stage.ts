import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { startServer, type RunningServer } from './running-server.ts';

type Session = { readonly name: string; readonly value: string; readonly url: string };
type House = { readonly server: RunningServer; readonly session: Session };
type WorkerStage = { readonly houseOf: (file: string) => Promise<House> };
type Stage = House & { readonly quiet: undefined };

/**
 * A page that is signed in to a server, and fails its test on any error or foreign request. Each file of walks has a
 * server of its own, so that what one file publishes never changes what another one finds.
 */
export const test = base.extend<Stage, WorkerStage>({
  houseOf: [
    async ({ playwright: _ }, use) => {
      const current: { file?: string; house?: House } = {};
      await use(async (file) => {
        if (current.house && file === current.file) return current.house;
        current.house?.server.stop();
        const house = await openHouse();
        Object.assign(current, { file, house });
        return house;
      });
      current.house?.server.stop();
    },
    { scope: 'worker' },
  ],
  server: async ({ houseOf }, use, { file }) => {
    await use((await houseOf(file)).server);
  },
  session: async ({ houseOf }, use, { file }) => {
    await use((await houseOf(file)).session);
  },
  baseURL: async ({ server }, use) => {
    await use(server.url);
  },
  context: async ({ context, session }, use) => {
    await context.addCookies([session]);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await use(context);
  },
  quiet: [
    async ({ page, server }, use) => {
      const noises = listen(page, server.url);
      await use(undefined);
      expect(noises).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Starts a server, and signs in by its one-time link. */
async function openHouse(): Promise<House> {
  const server = await startServer();
  const reply = await fetch(server.link, { redirect: 'manual' });
  const [name = '', value = ''] = (reply.headers.get('set-cookie') ?? '').split(/[=;]/);
  return { server, session: { name, value, url: server.url } };
}

/** A question that Gold of conference-tv grants in service hours. */
export const grantedQuestion =
  '/ask?catalog=conference-tv&feature=remote-support&at=2026-11-24T10:00:00%2B01:00&item=service-level,gold,2026-01-01,2026-12-31';

/** One that Platin denies on a Saturday. */
export const deniedQuestion =
  '/ask?catalog=conference-tv&feature=phone-support&at=2026-11-21T12:00:00%2B01:00&item=service-level,platin,2026-01-01,2026-12-31';

const everyTag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Every rule of WCAG 2.2 AA and of good practice that axe knows, or only the named ones. */
export async function expectAccessible(page: Page, rules?: string[]): Promise<void> {
  // No page has frames of other hosts, for which alone axe would open a page of its own at each look; and nobody reads
  // where each rule held.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .exclude('iframe')
    .options({ resultTypes: ['violations'] });
  const asked = rules === undefined ? axe.withTags(everyTag) : axe.withRules(rules);
  const { violations } = await asked.analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
}

/** No page is wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
}

/** What the page complains of, and what it asks of other hosts. */
function listen(page: Page, url: string): readonly string[] {
  const noises: string[] = [];
  page.on('pageerror', (error) => noises.push(String(error)));
  page.on('console', (message) => {
    // A refusal that the page shows as it should is no noise.
    const isRefusal = /status of 4(01|04|12)/.test(message.text());
    if (message.type() === 'error' && !isRefusal) noises.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) noises.push(`asked ${request.url()}`);
  });
  return noises;
}
