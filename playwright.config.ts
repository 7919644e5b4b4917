import { defineConfig } from '@playwright/test';
import { existsSync } from 'node:fs';

const chromium = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = chromium.find((place) => place !== undefined && existsSync(place));

export default defineConfig({
  testDir: 'test/browser',
  outputDir: 'test-results',
  // Walks share the machine with other suites and other programs: only what hangs is late.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  forbidOnly: true,
  use: {
    locale: 'de-DE',
    timezoneId: 'America/New_York',
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      ...(executablePath !== undefined && { executablePath }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    },
  },
});
