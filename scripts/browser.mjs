import { existsSync } from 'node:fs';
import { aptGet } from './debian.mjs';

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser that the browser tests drive; on Debian it is installed when absent.
 * @returns {string | undefined} its path, undefined when there is none and none could be installed */
export function bringBrowser() {
  return findBrowser() ?? (installFromDebian() ? findBrowser() : undefined);
}

/** @returns {string | undefined} */
function findBrowser() {
  return places.find((place) => place && existsSync(place));
}

/** @returns {boolean} */
function installFromDebian() {
  if (!existsSync('/usr/bin/apt-get')) return false;
  console.log('Installing Chromium …');
  const chromium = ['install', '-y', '--no-install-recommends', 'chromium'];
  return aptGet(chromium) || (aptGet(['update', '-qq']) && aptGet(chromium));
}
