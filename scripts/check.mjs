// `npm run check [-- gate …]`: every gate, side by side; prints what the red ones said, ends with `N passed, N failed`.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { gates } from './gates.mjs';
import { outerEnv, root, succeeds } from './setup.mjs';
import { closingLine } from './tally.mjs';

/** @typedef {import('./gates.mjs').Gate} Gate */

process.chdir(root);
const names = process.argv.slice(2);
const chosen = gates.filter(({ name }) => names.length === 0 || names.includes(name)).filter(hasRoom);
const verdicts = succeeds('generate.mjs') ? await runAll(chosen) : [false];
const passed = verdicts.filter(Boolean).length;
console.log(closingLine({ passed, failed: verdicts.length - passed }));
process.exitCode = passed === verdicts.length && passed > 0 ? 0 : 1;

/** @param {Gate} gate @returns {boolean} whether what it looks at is there */
function hasRoom({ room }) {
  return room === undefined || existsSync(room);
}

/** Runs the gates, as many at a time as there are processors.
 * @param {readonly Gate[]} all @returns {Promise<boolean[]>} whether each is green */
async function runAll(all) {
  const waiting = [...all];
  /** @type {boolean[]} */
  const verdicts = [];
  const work = async () => {
    for (let gate = waiting.shift(); gate; gate = waiting.shift()) verdicts.push(await runGate(gate));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return verdicts;
}

/** @param {Gate} gate @returns {Promise<boolean>} */
async function runGate({ name, args }) {
  const began = performance.now();
  const { status, output } = await capture(args);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (status !== 0) console.log(output.trimEnd());
  console.log(`${status === 0 ? 'green' : 'RED  '} ${name} (${seconds} s)`);
  return status === 0;
}

/** @param {readonly string[]} args @returns {Promise<{ status: number | null, output: string }>} */
function capture(args) {
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(process.execPath, args, { env: outerEnv(), stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', reject).on('close', (status) => resolve({ status, output }));
  });
}
