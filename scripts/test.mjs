// `npm test [-- filter …]`: every suite, set-up included; the last line sums them up as `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bringBrowser } from './browser.mjs';
import { bringPostgres } from './postgres.mjs';
import { outerEnv, root, succeeds, tool } from './setup.mjs';
import { closingLine, countPlaywright, countVitest, sum } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

const filters = process.argv.slice(2);
const inBrowser = filters.filter((filter) => filter.startsWith('test/browser'));
const inNode = filters.filter((filter) => !inBrowser.includes(filter));

process.chdir(root);
const total = succeeds('build.mjs') ? sum(runSuites()) : { passed: 0, failed: 1 };
console.log(closingLine(total));
process.exitCode = total.failed === 0 ? 0 : 1;

/** @returns {Tally[]} */
function runSuites() {
  const all = filters.length === 0;
  const tallies = [];
  if (all || inNode.length > 0) tallies.push(runVitest());
  if (existsSync('playwright.config.ts') && (all || inBrowser.length > 0)) tallies.push(runPlaywright());
  return tallies;
}

/** @returns {Tally} */
function runVitest() {
  if (!bringPostgres())
    console.error('The tests of the stores need PostgreSQL; POSTGRES_BIN=/folder/of/initdb names one.');
  const report = freshReport('vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return runSuite([tool('vitest/vitest.mjs'), 'run', ...reporters, ...inNode], {}, report, countVitest);
}

/** @returns {Tally} */
function runPlaywright() {
  const browser = bringBrowser();
  if (!browser) {
    console.error('The browser tests need Chromium, which could not be installed; CHROMIUM=/path/to/chrome names one.');
    return { passed: 0, failed: 1 };
  }
  const report = freshReport('playwright.json');
  const env = { CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const args = [tool('@playwright/test/cli.js'), 'test', '--reporter=list,json', ...inBrowser];
  return runSuite(args, env, report, countPlaywright);
}

// A suite that ends badly although no test failed (a crash, an unhandled rejection) counts as one failure.
/** @param {string[]} args @param {NodeJS.ProcessEnv} env @param {string} report @param {(report: any) => Tally} count
 * @returns {Tally} */
function runSuite(args, env, report, count) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...outerEnv(), ...env } });
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
