import { chromium, type Browser } from '@playwright/test';
import { bringBrowser } from '../browser.mjs';

/** The browser that benches drive. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = bringBrowser();
  if (executablePath === undefined) throw new Error('there is no browser');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}
