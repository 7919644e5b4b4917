import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

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

/** @param {readonly string[]} args @returns {boolean} */
function aptGet(args) {
  const [program = '', ...rest] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (
    spawnSync(program, [...rest, '-o', 'DPkg::Lock::Timeout=600', ...args], { stdio: 'inherit', env }).status === 0
  );
}
