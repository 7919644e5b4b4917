// `npm test [-- filter …]`: every suite, set-up included; the last line sums them up as `N passed, N failed`.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { bringBrowser } from './browser.mjs';
import { bringPostgres } from './postgres.mjs';
import { outerEnv, root, succeeds, tool } from './setup.mjs';
import { closingLine, countPlaywright, countVitest, sum } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/** A suite as a command, and where it reports to.
 * @typedef {object} Suite
 * @property {string[]} args
 * @property {NodeJS.ProcessEnv} env
 * @property {string} report
 * @property {(report: any) => Tally} count
 * @property {'inherit' | 'pipe'} output */

const filters = process.argv.slice(2);
const inBrowser = filters.filter((filter) => filter.startsWith('test/browser'));
const inNode = filters.filter((filter) => !inBrowser.includes(filter));

process.chdir(root);
const total = succeeds('build.mjs') ? sum(await runSuites()) : { passed: 0, failed: 1 };
console.log(closingLine(total));
process.exitCode = total.failed === 0 ? 0 : 1;

/** What the suites need is brought first. Then they run side by side: a walk in a browser mostly waits.
 * @returns {Promise<Tally[]>} */
async function runSuites() {
  const all = filters.length === 0;
  const suites = [];
  if (all || inNode.length > 0) suites.push(vitest());
  if (all || inBrowser.length > 0) suites.push(playwright(suites.length > 0));
  return Promise.all(suites.map((suite) => (suite ? runSuite(suite) : { passed: 0, failed: 1 })));
}

/** @returns {Suite} */
function vitest() {
  if (!bringPostgres())
    console.error('The tests of the stores need PostgreSQL; POSTGRES_BIN=/folder/of/initdb names one.');
  const report = freshReport('vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = [tool('vitest/vitest.mjs'), 'run', ...reporters, ...inNode];
  return { args, env: {}, report, count: countVitest, output: 'inherit' };
}

/** @param {boolean} hasCompany its output is shown at its end then
 * @returns {Suite | undefined} */
function playwright(hasCompany) {
  const browser = bringBrowser();
  if (!browser) {
    console.error('The browser tests need Chromium, which could not be installed; CHROMIUM=/path/to/chrome names one.');
    return undefined;
  }
  const report = freshReport('playwright.json');
  const env = { CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const args = [tool('@playwright/test/cli.js'), 'test', '--reporter=list,json', ...inBrowser];
  return { args, env, report, count: countPlaywright, output: hasCompany ? 'pipe' : 'inherit' };
}

// A suite that ends badly although no test failed (a crash, an unhandled rejection) counts as one failure.
/** @param {Suite} suite @returns {Promise<Tally>} */
async function runSuite({ args, env, report, count, output }) {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', output, 'inherit'],
    env: { ...outerEnv(), ...env },
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  if (child.stdout) process.stdout.write(await text(child.stdout));
  const status = await ended;
  const tally = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0 };
  return status === 0 || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

/** @param {string} name @returns {string} */
function freshReport(name) {
  const folder = path.join(root, 'node_modules/.cache/reports');
  mkdirSync(folder, { recursive: true });
  rmSync(path.join(folder, name), { force: true });
  return path.join(folder, name);
}
